//! [`Command`]: another program that is to be started, and with what.

use super::{Child, ExitStatus, Output, Stdio};
use crate::collections::{BTreeMap, btree_map};
use crate::ffi::{OsStr, OsString};
use crate::fmt;
use crate::intrinsics;
use crate::io::Result;
use crate::path::{Path, PathBuf};
use crate::slice;
use crate::vec::Vec;

/// Another program that is to be started, and with what.
pub struct Command {
    program: OsString,
    /// The first is the name that the program is told.
    args: Vec<OsString>,
    env: BTreeMap<OsString, Option<OsString>>,
    clears_env: bool,
    current_dir: Option<PathBuf>,
    streams: [Option<Stdio>; 3],
}

impl Command {
    /// To start a program by its name or path.
    pub fn new<S: AsRef<OsStr>>(program: S) -> Command {
        let program = program.as_ref().to_os_string();
        let mut args = Vec::with_capacity(1);
        args.push(program.clone());
        Command {
            program,
            args,
            env: BTreeMap::new(),
            clears_env: false,
            current_dir: None,
            streams: [None, None, None],
        }
    }
    /// One more argument.
    pub fn arg<S: AsRef<OsStr>>(&mut self, arg: S) -> &mut Command {
        self.args.push(arg.as_ref().to_os_string());
        self
    }
    /// More arguments.
    pub fn args<I: IntoIterator<Item = S>, S: AsRef<OsStr>>(&mut self, args: I) -> &mut Command {
        for arg in args {
            self.arg(arg.as_ref());
        }
        self
    }
    /// A variable.
    pub fn env<K: AsRef<OsStr>, V: AsRef<OsStr>>(&mut self, key: K, val: V) -> &mut Command {
        self.env.insert(key.as_ref().to_os_string(), Some(val.as_ref().to_os_string()));
        self
    }
    /// More variables.
    pub fn envs<I: IntoIterator<Item = (K, V)>, K: AsRef<OsStr>, V: AsRef<OsStr>>(&mut self, vars: I) -> &mut Command {
        for (key, val) in vars {
            self.env(key.as_ref(), val.as_ref());
        }
        self
    }
    /// A variable that it does not get.
    pub fn env_remove<K: AsRef<OsStr>>(&mut self, key: K) -> &mut Command {
        let key = key.as_ref();
        if self.clears_env {
            self.env.remove(key);
        } else {
            self.env.insert(key.to_os_string(), None);
        }
        self
    }
    /// It gets none of this program's variables.
    pub fn env_clear(&mut self) -> &mut Command {
        self.clears_env = true;
        self.env.clear();
        self
    }
    /// The directory in which it runs.
    pub fn current_dir<P: AsRef<Path>>(&mut self, dir: P) -> &mut Command {
        self.current_dir = Some(dir.as_ref().to_path_buf());
        self
    }
    /// What it reads.
    pub fn stdin<T: Into<Stdio>>(&mut self, cfg: T) -> &mut Command {
        self.streams[0] = Some(cfg.into());
        self
    }
    /// Where it writes.
    pub fn stdout<T: Into<Stdio>>(&mut self, cfg: T) -> &mut Command {
        self.streams[1] = Some(cfg.into());
        self
    }
    /// Where it writes errors.
    pub fn stderr<T: Into<Stdio>>(&mut self, cfg: T) -> &mut Command {
        self.streams[2] = Some(cfg.into());
        self
    }
    /// Starts it.
    pub fn spawn(&mut self) -> Result<Child> {
        intrinsics::not_simulated("starting another program")
    }
    /// Starts it, and waits for all that it writes.
    pub fn output(&mut self) -> Result<Output> {
        intrinsics::not_simulated("starting another program")
    }
    /// Starts it, and waits for its end.
    pub fn status(&mut self) -> Result<ExitStatus> {
        intrinsics::not_simulated("starting another program")
    }
    /// The program's name or path.
    pub fn get_program(&self) -> &OsStr {
        &self.program
    }
    /// The arguments, without the name.
    pub fn get_args(&self) -> CommandArgs<'_> {
        CommandArgs { inner: self.args[1..].iter() }
    }
    /// The variables that were named, in their order; without a value those that it does not get.
    pub fn get_envs(&self) -> CommandEnvs<'_> {
        CommandEnvs { iter: self.env.iter() }
    }
    /// The directory in which it runs, if one was named.
    pub fn get_current_dir(&self) -> Option<&Path> {
        self.current_dir.as_deref()
    }
    pub(crate) fn set_name(&mut self, name: &OsStr) {
        self.args[0] = name.to_os_string();
    }
    /// As it could be typed: what the environment loses and gets, after `env`.
    fn fmt_env(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.clears_env {
            f.write_str("env -i ")?;
        } else if self.env.values().any(Option::is_none) {
            f.write_str("env ")?;
            for (key, value) in &self.env {
                if value.is_none() {
                    write!(f, "-u {} ", key.to_string_lossy())?;
                }
            }
        }
        for (key, value) in &self.env {
            if let Some(value) = value {
                write!(f, "{}={value:?} ", key.to_string_lossy())?;
            }
        }
        Ok(())
    }
}

impl fmt::Debug for Command {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if f.alternate() {
            let mut shown = f.debug_struct("Command");
            shown.field("program", &self.program).field("args", &self.args);
            if !self.env.is_empty() || self.clears_env {
                shown.field("env", &self.env);
            }
            if let Some(dir) = &self.current_dir {
                shown.field("cwd", dir);
            }
            return shown.finish();
        }
        if let Some(dir) = &self.current_dir {
            write!(f, "cd {dir:?} && ")?;
        }
        self.fmt_env(f)?;
        if self.program != self.args[0] {
            write!(f, "[{:?}] ", self.program)?;
        }
        write!(f, "{:?}", self.args[0])?;
        for arg in &self.args[1..] {
            write!(f, " {arg:?}")?;
        }
        Ok(())
    }
}

/// The arguments of a [`Command`].
#[derive(Clone)]
pub struct CommandArgs<'a> {
    inner: slice::Iter<'a, OsString>,
}
impl<'a> Iterator for CommandArgs<'a> {
    type Item = &'a OsStr;
    fn next(&mut self) -> Option<&'a OsStr> {
        self.inner.next().map(|arg| &**arg)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.inner.size_hint()
    }
}
impl ExactSizeIterator for CommandArgs<'_> {}
impl fmt::Debug for CommandArgs<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let list = fmt::from_fn(|f| f.debug_list().entries(self.clone()).finish());
        f.debug_struct("CommandArgs").field("inner", &list).finish()
    }
}

/// The variables of a [`Command`].
#[derive(Clone, Debug)]
pub struct CommandEnvs<'a> {
    iter: btree_map::Iter<'a, OsString, Option<OsString>>,
}
impl<'a> Iterator for CommandEnvs<'a> {
    type Item = (&'a OsStr, Option<&'a OsStr>);
    fn next(&mut self) -> Option<(&'a OsStr, Option<&'a OsStr>)> {
        self.iter.next().map(|(key, value)| (&**key, value.as_deref()))
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.iter.size_hint()
    }
}
impl ExactSizeIterator for CommandEnvs<'_> {}
