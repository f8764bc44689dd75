//! The channel without room: a message goes from the sender's stack to the receiver's. Who comes first leaves a packet there and waits.

use super::counter;
use super::{Patience, RecvTimeoutError, TrySendError};
use crate::intrinsics;
use crate::ptr;

/// What a waiting thread has on its stack.
struct Packet<T> {
    /// The message, or room for it.
    msg: Option<T>,
    /// Whether the other side has come.
    met: bool,
    next: *mut Packet<T>,
}

impl<T> Packet<T> {
    fn new(msg: Option<T>) -> Packet<T> {
        Packet { msg, met: false, next: ptr::null_mut() }
    }
}

/// Packets of those who wait, in the order in which they came.
struct Queue<T> {
    first: *mut Packet<T>,
    reserved: [usize; 5],
}

impl<T> Queue<T> {
    fn new() -> Queue<T> {
        Queue { first: ptr::null_mut(), reserved: [0; 5] }
    }
    fn push(&mut self, packet: *mut Packet<T>) {
        let mut last = &raw mut self.first;
        unsafe {
            while !(*last).is_null() {
                last = &raw mut (**last).next;
            }
            *last = packet;
        }
    }
    /// The first packet, which the other side has come for.
    fn pop(&mut self) -> Option<*mut Packet<T>> {
        let packet = self.first;
        if packet.is_null() {
            return None;
        }
        unsafe {
            self.first = (*packet).next;
            (*packet).met = true;
        }
        Some(packet)
    }
    /// Takes back the packet of a thread that waits no longer.
    fn remove(&mut self, packet: *mut Packet<T>) {
        let mut link = &raw mut self.first;
        unsafe {
            while !(*link).is_null() {
                if *link == packet {
                    *link = (*packet).next;
                    return;
                }
                link = &raw mut (**link).next;
            }
        }
    }
    fn wake_all(&self) {
        let mut packet = self.first;
        while !packet.is_null() {
            intrinsics::thread_wake(packet as usize, 1);
            packet = unsafe { (*packet).next };
        }
    }
}

/// See the module.
pub(super) struct Channel<T> {
    senders: Queue<T>,
    receivers: Queue<T>,
    reserved: usize,
    closed: bool,
}

impl<T> Channel<T> {
    pub(super) fn new() -> Channel<T> {
        Channel { senders: Queue::new(), receivers: Queue::new(), reserved: 0, closed: false }
    }
    fn close(&mut self) {
        self.closed = true;
        self.senders.wake_all();
        self.receivers.wake_all();
    }
}

/// Waits until somebody has come for the packet, or the channel is closed, or patience is at its end.
unsafe fn meet<T>(channel: *const Channel<T>, packet: *mut Packet<T>, kind: u8, nanos: u64) {
    unsafe {
        while !(*packet).met && !(*channel).closed {
            if !intrinsics::thread_wait(kind, packet as usize, nanos) {
                return;
            }
        }
    }
}

impl<T> counter::Channel<T> for Channel<T> {
    fn send(&mut self, msg: T, patience: Patience) -> Result<(), TrySendError<T>> {
        if self.closed {
            return Err(TrySendError::Disconnected(msg));
        }
        if let Some(receiver) = self.receivers.pop() {
            unsafe { (*receiver).msg = Some(msg) };
            intrinsics::thread_event(intrinsics::SENT, 0);
            intrinsics::thread_wake(receiver as usize, 1);
            return Ok(());
        }
        let nanos = match patience {
            Patience::None => return Err(TrySendError::Full(msg)),
            Patience::Nanos(nanos) => nanos,
        };
        let mut packet = Packet::new(Some(msg));
        let own = &raw mut packet;
        self.senders.push(own);
        intrinsics::thread_event(intrinsics::RELEASED, own as usize);
        unsafe { meet(self, own, intrinsics::SEND, nanos) };
        if packet.met {
            intrinsics::thread_event(intrinsics::SENT, 0);
            return Ok(());
        }
        self.senders.remove(own);
        match packet.msg {
            Some(msg) => Err(TrySendError::Disconnected(msg)),
            None => Ok(()),
        }
    }
    fn recv(&mut self, patience: Patience) -> Result<T, RecvTimeoutError> {
        if let Some(sender) = self.senders.pop() {
            let msg = unsafe { (*sender).msg.take() };
            intrinsics::thread_wake(sender as usize, 1);
            intrinsics::thread_event(intrinsics::RECEIVED, sender as usize);
            return msg.ok_or(RecvTimeoutError::Disconnected);
        }
        if self.closed {
            return Err(RecvTimeoutError::Disconnected);
        }
        let nanos = match patience {
            Patience::None => return Err(RecvTimeoutError::Timeout),
            Patience::Nanos(nanos) => nanos,
        };
        let mut packet = Packet::new(None);
        let own = &raw mut packet;
        self.receivers.push(own);
        unsafe { meet(self, own, intrinsics::RECEIVE, nanos) };
        if let Some(msg) = packet.msg {
            intrinsics::thread_event(intrinsics::RECEIVED, own as usize);
            return Ok(msg);
        }
        self.receivers.remove(own);
        Err(if self.closed { RecvTimeoutError::Disconnected } else { RecvTimeoutError::Timeout })
    }
    fn disconnect_senders(&mut self) {
        self.close();
    }
    fn disconnect_receivers(&mut self) {
        self.close();
    }
}
