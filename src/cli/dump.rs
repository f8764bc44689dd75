//! `dump`: what a stage makes of a program, as text.

use mdbook_memory::arrange::arrange;
use mdbook_memory::hir::Crate;
use mdbook_memory::machine::Record;
use mdbook_memory::{borrow, hir, mir, types};

use crate::cli::arguments::{Program, Stage};
use crate::cli::draw::scene_of;
use crate::cli::trace::text;
use crate::cli::{print, program};

/// Prints the stage's result.
pub fn dump(file: &Program, stage: Stage) -> Result<u8, u8> {
    match stage {
        Stage::Hir => of_crate(file, hir::print::print),
        Stage::Types => of_crate(file, |hir| types::print::print(&types::types(hir))),
        Stage::Mir => of_crate(file, |hir| mir::print::print(&mir::mir(&types::types(hir)))),
        Stage::Borrow => {
            of_crate(file, |hir| borrow::print::print(&borrow::borrow(&mir::mir(&types::types(hir))), hir))
        }
        Stage::Trace => of_run(file),
        Stage::Scene => Ok(print(scene_of(file, "")?.to_string())),
        Stage::Drawing => Ok(print(arrange(&scene_of(file, "")?).to_string())),
    }
}

/// A text that does not become a crate has no stages.
fn of_crate(file: &Program, printed: impl FnOnce(&Crate) -> String) -> Result<u8, u8> {
    let hir = hir::hir(&program::read(&file.path)?, file.edition, &hir::library());
    let diagnostics = hir.diagnostics();
    let files = diagnostics.iter().flat_map(|diagnostic| &diagnostic.labels).map(|label| label.span.file);
    program::reject(&diagnostics, &files.map(|file| (file, hir.source(file))).collect())?;
    Ok(print(printed(&hir)))
}

fn of_run(file: &Program) -> Result<u8, u8> {
    let simulation = program::simulate(file, Record::Steps)?;
    let trace = program::accepted(&simulation)?;
    Ok(print(text::steps(trace, &simulation.sources)))
}
