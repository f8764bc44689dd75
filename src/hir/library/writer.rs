//! An outline to the Rust source of the index. Part of `build.rs`.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use rustc_hash::FxHashMap;

use crate::hir::SelfHead;
use crate::hir::def::{DefId, DefKind};
use crate::hir::item::Visibility;
use crate::hir::outline::names::{Namespace, Scope};
use crate::hir::outline::{Entry, Outline};
use crate::source::{FileId, Span};

#[path = "format.rs"]
mod format;

/// Writes `library_index.rs` and the generated texts to a directory. `files` are the names and paths of the library's files,
/// numbered from 1; generated ones are numbered from `generated` in the outline and follow the files in the index.
pub fn write(outline: &Outline, files: &[(String, PathBuf)], generated: u32, out: &Path) {
    let mut writer = Writer { outline, strings: Strings::default(), files: files.len() as u32, generated };
    let mut text = String::new();
    writer.write_files(files, out, &mut text);
    writer.write_defs(&mut text);
    writer.write_names(&mut text);
    writer.write_impls(&mut text);
    writer.write_inherent(&mut text);
    writer.write_lang(&mut text);
    writer.write_roots(&mut text);
    let _ = writeln!(text, "pub static STRINGS: &str = {:?};", writer.strings.text);
    write_if_changed(&out.join("library_index.rs"), &text);
}

fn write_if_changed(path: &Path, text: &str) {
    if fs::read_to_string(path).ok().as_deref() != Some(text) {
        fs::write(path, text).expect("the output directory is writable");
    }
}

/// All texts of the index, each once.
#[derive(Default)]
struct Strings {
    text: String,
    known: FxHashMap<String, u32>,
}

impl Strings {
    /// The source of a `Text`.
    fn add(&mut self, text: &str) -> String {
        let length = text.len();
        assert!(length <= usize::from(u16::MAX), "names are short");
        let at = match self.known.get(text) {
            Some(&at) => at,
            None => {
                let at = self.text.len() as u32;
                self.text.push_str(text);
                self.known.insert(String::from(text), at);
                at
            }
        };
        format!("Text({at},{length})")
    }
}

struct Writer<'o> {
    outline: &'o Outline,
    strings: Strings,
    /// How many files there are; generated ones follow.
    files: u32,
    generated: u32,
}

impl Writer<'_> {
    fn write_files(&self, files: &[(String, PathBuf)], out: &Path, text: &mut String) {
        let _ = writeln!(text, "pub static FILES: &[(&str, &str)] = &[");
        for (name, path) in files {
            let _ = writeln!(text, "({name:?}, include_str!({:?})),", path.display().to_string());
        }
        for (index, (_, content)) in self.outline.generated.iter().enumerate() {
            let name = format!("expanded_{index}.rs");
            write_if_changed(&out.join(&name), content);
            let _ = writeln!(text, "({:?}, include_str!({name:?})),", format!("library/{name}"));
        }
        let _ = writeln!(text, "];");
    }

    /// A file's place in the index's list.
    fn file(&self, file: FileId) -> u32 {
        if file.0 >= self.generated { self.files + (file.0 - self.generated) } else { file.0 - 1 }
    }

    fn write_defs(&mut self, text: &mut String) {
        let _ = writeln!(text, "pub static DEFS: &[RawDef] = &[");
        for entry in &self.outline.entries {
            let line = self.def(entry);
            let _ = writeln!(text, "{line}");
        }
        let _ = writeln!(text, "];");
    }

    fn def(&mut self, entry: &Entry) -> String {
        let (kind, variation) = kind_code(entry.kind);
        let mut flags = if variation { format::FLAG_VARIATION } else { 0 };
        let set = [
            (entry.derived, format::FLAG_DERIVED),
            (entry.has_self, format::FLAG_HAS_SELF),
            (entry.has_default, format::FLAG_HAS_DEFAULT),
        ];
        flags |= set.iter().filter(|(is, _)| *is).map(|(_, flag)| flag).sum::<u8>();
        let attributes: Vec<&str> = entry.attributes.iter().map(|name| &**name).collect();
        format!(
            "RawDef{{kind:{kind},flags:{flags},file:{},name:{},parent:{},whole:{},header:{},name_at:{},body:{},\
             visibility:{},constructor_visibility:{},lang:{},attributes:{},macros:{}}},",
            self.file(entry.whole.file),
            self.strings.add(&entry.name),
            number(entry.parent),
            range(entry.whole),
            range(entry.span),
            range(entry.name_span),
            entry.body.map_or(String::from("(0,0)"), range),
            visibility(entry.visibility),
            visibility(entry.constructor_visibility),
            self.strings.add(entry.lang.as_deref().unwrap_or("")),
            self.strings.add(&attributes.join(",")),
            number(entry.macros),
        )
    }

    fn write_names(&mut self, text: &mut String) {
        let (mut modules, mut names, mut count) = (String::new(), String::new(), 0);
        for (scope, table) in &self.outline.names {
            let Scope::Module(module) = scope else { continue };
            let start = count;
            for ((name, namespace), binding) in table {
                count += 1;
                let _ = writeln!(
                    names,
                    "RawName{{name:{},namespace:{},glob:{},def:{},visibility:{}}},",
                    self.strings.add(name),
                    namespace_code(*namespace),
                    binding.glob,
                    binding.def.0,
                    visibility(binding.visibility)
                );
            }
            let _ = writeln!(modules, "RawModule{{module:{},names:({start},{count})}},", module.0);
        }
        let _ = writeln!(text, "pub static MODULES: &[RawModule] = &[\n{modules}];");
        let _ = writeln!(text, "pub static NAMES: &[RawName] = &[\n{names}];");
    }

    fn write_impls(&self, text: &mut String) {
        let mut impls: Vec<(u32, u32, Option<SelfHead>)> =
            self.outline.impls.iter().filter_map(|entry| Some((entry.of_trait?.0, entry.def.0, entry.head))).collect();
        impls.sort_by_key(|(of_trait, def, _)| (*of_trait, *def));
        let _ = writeln!(text, "pub static IMPLS: &[RawImpl] = &[");
        for (of_trait, def, head) in impls {
            let head = head.map_or(format::BLANKET, SelfHead::code);
            let _ = writeln!(text, "RawImpl{{of_trait:{of_trait},head:({},{}),def:{def}}},", head.0, head.1);
        }
        let _ = writeln!(text, "];");
    }

    fn write_inherent(&mut self, text: &mut String) {
        let mut heads: BTreeMap<u32, (u8, u32)> = BTreeMap::new();
        for entry in self.outline.impls.iter().filter(|entry| entry.of_trait.is_none()) {
            if let Some(head) = entry.head {
                heads.insert(entry.def.0, head.code());
            }
        }
        let mut items = Vec::new();
        for (index, entry) in self.outline.entries.iter().enumerate() {
            if let Some(head) = entry.parent.and_then(|parent| heads.get(&parent.0)) {
                items.push((*head, entry.name.clone(), index));
            }
        }
        items.sort();
        let _ = writeln!(text, "pub static INHERENT: &[RawInherent] = &[");
        for (head, name, def) in items {
            let name = self.strings.add(&name);
            let _ = writeln!(text, "RawInherent{{head:({},{}),name:{name},def:{def}}},", head.0, head.1);
        }
        let _ = writeln!(text, "];");
    }

    fn write_lang(&mut self, text: &mut String) {
        let mut items = Vec::new();
        for (index, entry) in self.outline.entries.iter().enumerate() {
            if let Some(lang) = &entry.lang {
                items.push((lang.clone(), index));
            }
        }
        items.sort();
        let _ = writeln!(text, "pub static LANG: &[RawLang] = &[");
        for (name, def) in items {
            let name = self.strings.add(&name);
            let _ = writeln!(text, "RawLang{{name:{name},def:{def}}},");
        }
        let _ = writeln!(text, "];");
    }

    fn write_roots(&self, text: &mut String) {
        let roots: Vec<u32> = self.outline.roots.iter().map(|root| root.0).collect();
        let _ = writeln!(text, "pub static ROOTS: &[u32] = &{roots:?};");
    }
}

fn number(def: Option<DefId>) -> String {
    def.map_or(String::from("NONE"), |def| def.0.to_string())
}

fn range(span: Span) -> String {
    format!("({},{})", span.lo, span.hi)
}

fn visibility(visibility: Visibility) -> String {
    match visibility {
        Visibility::Public => String::from("NONE"),
        Visibility::Restricted(module) => module.0.to_string(),
    }
}

fn namespace_code(namespace: Namespace) -> u8 {
    match namespace {
        Namespace::Type => 0,
        Namespace::Value => 1,
        Namespace::Macro => 2,
    }
}

/// The kind as a number and its one variation.
fn kind_code(kind: DefKind) -> (u8, bool) {
    match kind {
        DefKind::Module => (0, false),
        DefKind::Struct => (1, false),
        DefKind::Union => (2, false),
        DefKind::Enum => (3, false),
        DefKind::Variant => (4, false),
        DefKind::Trait => (5, false),
        DefKind::TypeAlias => (6, false),
        DefKind::Impl { of_trait } => (7, of_trait),
        DefKind::Fn => (8, false),
        DefKind::AssocFn => (9, false),
        DefKind::Const => (10, false),
        DefKind::AssocConst => (11, false),
        DefKind::Static { mutable } => (12, mutable),
        DefKind::AssocType => (13, false),
        DefKind::Macro => (14, false),
        DefKind::Closure | DefKind::AnonConst => panic!("the outline has no bodies"),
    }
}
