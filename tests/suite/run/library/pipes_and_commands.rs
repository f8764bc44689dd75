// Both ends of pipes, and programs that could be started.
use std::collections::HashMap;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::process::{Command, ExitStatus, Output, Stdio};
use std::{fs, thread};

fn pipes() -> io::Result<()> {
    let (mut reader, mut writer) = io::pipe()?;
    writer.write_all(b"some bytes")?;
    let mut four = [0; 4];
    reader.read_exact(&mut four)?;
    println!("{}", String::from_utf8_lossy(&four));
    let second = writer.try_clone()?;
    drop(writer);
    let talker = thread::spawn(move || {
        let mut second = second;
        for i in 0..3 {
            writeln!(second, "line {i}").unwrap();
        }
    });
    for line in BufReader::new(reader.try_clone()?).lines() {
        println!("[{}]", line?);
    }
    talker.join().unwrap();
    let (reader, mut writer) = io::pipe()?;
    drop(reader);
    println!("{}", writer.write(b"x").unwrap_err());

    let (reader, writer) = io::pipe()?;
    let filler = thread::spawn(move || {
        let mut writer = writer;
        writer.write_all(&[7; 70_000])
    });
    let all: Vec<u8> = reader.bytes().collect::<io::Result<_>>()?;
    println!("{} {}", all.len(), all.iter().all(|byte| *byte == 7));
    filler.join().unwrap()?;

    let (mut reader, writer) = io::pipe()?;
    let fd: OwnedFd = writer.as_fd().try_clone_to_owned()?;
    drop(writer);
    fs::File::from(fd.try_clone()?).metadata().map(|_| ()).ok();
    drop(fd);
    println!("{}", reader.read(&mut four)?);
    Ok(())
}

fn commands() {
    let mut command = Command::new("sort");
    command.arg("-r").args(["--key", "2"]).env("LANG", "C").envs(HashMap::from([("TZ", "UTC")]));
    println!("{command:?}");
    command.env_remove("HOME").current_dir("/tmp").stdin(Stdio::null()).stdout(Stdio::piped());
    println!("{command:?}");
    println!("{:?} {:?}", command.get_program(), command.get_args());
    println!("{:?} {:?}", command.get_envs(), command.get_current_dir());
    println!("{:?} {}", command.get_envs().next(), command.get_args().len());
    command.env_clear().env("A", "b c").arg0("other");
    println!("{command:?}");
    println!("{:?}", Stdio::inherit());
}

fn statuses() {
    for raw in [0, 0x100, 0xff00, 9, 0x8b, 0x137f, 0xffff] {
        let status = ExitStatus::from_raw(raw);
        println!("{status}: {status:?} {} {:?} {:?}", status.success(), status.code(), status.signal());
        println!("{} {:?} {}", status.core_dumped(), status.stopped_signal(), status.continued());
    }
    let output = Output { status: ExitStatus::default(), stdout: b"text\n".to_vec(), stderr: vec![0xff, 1] };
    println!("{output:?} {}", output == output.clone());
}

fn main() -> io::Result<()> {
    pipes()?;
    commands();
    statuses();
    Ok(())
}
