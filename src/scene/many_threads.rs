//! More threads at one time than a figure has room for: which stacks are shown, and one entry for the others.
//!
//! A thread that is shown stays until it ends, and then the next one may take its place. So the figure is as high as the stacks
//! that are shown together, and nothing comes and goes but with a thread.

use std::collections::BTreeSet;

use crate::machine::trace::AllocationId;

use super::threads::MAIN;
use super::{Block, Frame, FrameState, Moment, Picture, Target, crowd, messages};

/// More stacks than this at one moment, that of `main` apart, are too many,
const STACKS: usize = 4;
/// and so many of them are shown.
const STACKS_KEPT: usize = 3;

/// Leaves stacks out of all moments if one has too many. `others` is the number of the stack that stands for them.
pub fn thin_stacks(moments: &mut [Moment], others: u32) {
    if moments.iter().all(|moment| threads(&moment.picture).len() <= STACKS) {
        return;
    }
    let mut shown: Vec<u32> = Vec::new();
    for picture in moments.iter_mut().map(|moment| &mut moment.picture) {
        let there = threads(picture);
        choose(&mut shown, &there, running(picture));
        let left_out: BTreeSet<u32> = there.into_iter().filter(|thread| !shown.contains(thread)).collect();
        if !left_out.is_empty() {
            leave_out(picture, &left_out, others);
        }
    }
}

/// The threads besides `main` that have frames.
fn threads(picture: &Picture) -> BTreeSet<u32> {
    picture.frames.iter().map(|frame| frame.thread).filter(|thread| *thread != MAIN).collect()
}

/// The thread that has taken the step.
fn running(picture: &Picture) -> Option<u32> {
    let has_run = |frame: &&Frame| matches!(frame.state, FrameState::Active | FrameState::Panicking);
    picture.frames.iter().rfind(has_run).map(|frame| frame.thread).filter(|thread| *thread != MAIN)
}

/// Who is shown stays, the one that runs is shown, and free places go to those that started first. A place is free one moment after
/// it was left, as everywhere in a figure.
fn choose(shown: &mut Vec<u32>, there: &BTreeSet<u32>, running: Option<u32>) {
    let before = shown.len();
    shown.retain(|thread| there.contains(thread));
    let just_left = before - shown.len();
    if let Some(running) = running.filter(|running| !shown.contains(running)) {
        shown.truncate(STACKS_KEPT - 1);
        shown.push(running);
    }
    let waiting: Vec<u32> = there.iter().copied().filter(|thread| !shown.contains(thread)).collect();
    let room = STACKS_KEPT.saturating_sub(shown.len() + just_left);
    shown.extend(waiting.into_iter().take(room));
}

fn leave_out(picture: &mut Picture, threads: &BTreeSet<u32>, others: u32) {
    let is_left_out = |frame: &Frame| threads.contains(&frame.thread);
    let hidden = || picture.frames.iter().filter(|frame| is_left_out(frame));
    let variables = hidden().flat_map(|frame| &frame.variables).filter_map(|variable| variable.allocation);
    let variables: BTreeSet<AllocationId> = variables.collect();
    let size = hidden().map(|frame| frame.size).sum();
    let entry = Frame::folded(others, messages::more_threads(threads.len() as u64), size);
    for frames in [&mut picture.frames, &mut picture.narrow] {
        if !frames.is_empty() {
            frames.retain(|frame| !is_left_out(frame));
            frames.push(entry.clone());
        }
    }
    leave_out_blocks(picture, variables);
}

/// Takes pointers out of these variables away, and the blocks that only they lead to.
fn leave_out_blocks(picture: &mut Picture, variables: BTreeSet<AllocationId>) {
    let leads_to = |picture: &Picture, block: &Block| {
        let is_target = |target: &Target| matches!(target, Target::Bytes { allocation, .. } if *allocation == block.id);
        picture.pointers.iter().any(|pointer| is_target(&pointer.to))
    };
    let mut gone = variables;
    while !gone.is_empty() {
        let led_to: Vec<bool> = picture.blocks.iter().map(|block| leads_to(picture, block)).collect();
        crowd::leave_out(picture, &gone);
        let lost =
            picture.blocks.iter().zip(led_to).filter(|(block, was_led_to)| *was_led_to && !leads_to(picture, block));
        gone = lost.map(|(block, _)| block.id).collect();
    }
}
