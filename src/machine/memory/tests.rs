//! Memory by itself: what is written is read, and what Rust does not define is named.

//! Simulated memory by hand: what is read is what was written, and every wrong access has its name.

use super::*;

fn write(memory: &mut Memory, to: Pointer, size: u64, bits: u128) -> Result<(), Fault> {
    let at = memory.access(to, size, size, Access::Write)?;
    memory.write(at, size as usize, bits);
    Ok(())
}

fn read(memory: &mut Memory, from: Pointer, size: u64) -> Result<u128, Fault> {
    let at = memory.access(from, size, size, Access::Read)?;
    memory.read(at, size as usize)
}

#[test]
fn a_heap_block_holds_what_was_written() {
    let mut memory = Memory::new();
    let block = memory.allocate(16, 8);
    write(&mut memory, block.add(8), 4, 0xdead_beef).unwrap();
    assert_eq!(read(&mut memory, block.add(8), 4), Ok(0xdead_beef));
    assert_eq!(read(&mut memory, block.add(8), 2), Ok(0xbeef));
    assert_eq!(read(&mut memory, block, 8), Err(Fault::Uninitialised));
}

#[test]
fn faults_have_names() {
    let mut memory = Memory::new();
    let block = memory.allocate(8, 8);
    assert_eq!(read(&mut memory, block.add(8), 1), Err(Fault::OutOfBounds { size: 1, of: 8 }));
    assert_eq!(read(&mut memory, block.add(1), 4), Err(Fault::Misaligned { address: block.address + 1, align: 4 }));
    assert_eq!(read(&mut memory, Pointer::without_provenance(0), 1), Err(Fault::NullPointer));
    memory.deallocate(block, 8, 8).unwrap();
    assert_eq!(read(&mut memory, block, 8), Err(Fault::UseAfterFree));
    assert_eq!(memory.deallocate(block, 8, 8), Err(Fault::DoubleFree));
    let other = memory.allocate(8, 8);
    assert_eq!(read(&mut memory, block, 8), Err(Fault::UseAfterFree), "the slot is used again, the number is not");
    assert!(matches!(memory.deallocate(other, 4, 8), Err(Fault::WrongLayout { .. })));
    assert_eq!(memory.deallocate(other.add(4), 8, 8), Err(Fault::NotAllocated));
}

#[test]
fn pointers_keep_their_provenance_through_copies() {
    let mut memory = Memory::new();
    let target = memory.allocate(4, 4);
    let block = memory.allocate(32, 8);
    let at = |memory: &mut Memory, offset, access| memory.access(block.add(offset), 8, 1, access).unwrap();
    let place = at(&mut memory, 0, Access::Write);
    memory.write_pointer(place, target);
    let (from, to) = (at(&mut memory, 0, Access::Read), at(&mut memory, 8, Access::Write));
    memory.copy(from, to, 8);
    assert_eq!(memory.read_pointer(to), Ok(target));
    let packed = at(&mut memory, 19, Access::Write);
    memory.copy(to, packed, 8);
    assert_eq!(memory.read_pointer(packed), Ok(target), "also where a pointer is not aligned");
    memory.write(packed.add(2), 1, 0);
    assert_ne!(memory.read_pointer(packed).unwrap().provenance, target.provenance);
    memory.write(to, 4, 0);
    assert_eq!(memory.read_pointer(to).unwrap().provenance, Provenance::NONE);
}

#[test]
fn growing_copies_what_fits() {
    let mut memory = Memory::new();
    let small = memory.allocate(4, 4);
    write(&mut memory, small, 4, 7).unwrap();
    let large = memory.grow(small, 4, 4, 8).unwrap();
    memory.deallocate(small, 4, 4).unwrap();
    assert_eq!(read(&mut memory, large, 4), Ok(7));
    assert_eq!(memory.heap_bytes, 8);
}

#[test]
fn a_variable_that_is_gone_dangles() {
    let mut memory = Memory::new();
    let variable = memory.name_stack(0, 64, 4, 4);
    write(&mut memory, variable, 4, 5).unwrap();
    assert_eq!(memory.read(Location::stack(64), 4), Ok(5));
    memory.remove(variable.provenance);
    assert_eq!(read(&mut memory, variable, 4), Err(Fault::Dangling));
}

#[test]
fn constants_cannot_be_written() {
    let mut memory = Memory::new();
    let text = memory.new_constant(Kind::Constant, Bytes::from_data(b"hi"), 1);
    memory.seal(text.provenance);
    assert_eq!(write(&mut memory, text, 1, 0), Err(Fault::ReadOnly));
    assert_eq!(read(&mut memory, text.add(1), 1), Ok(u128::from(b'i')));
}
