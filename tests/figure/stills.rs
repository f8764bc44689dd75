//! Single moments for other places: panels that refer to nothing outside themselves, thumbnails that are small and wordless.

use mdbook_memory::arrange::{Shape, geometry::px, thumb};
use mdbook_memory::page::{self, NoStill, Request, Size, Which};

use crate::build::Run;
use crate::{PROGRAMS, generated, programs, scene_of};

fn still(run: &Run, which: Which, size: Size) -> Result<String, NoStill> {
    let request = Request { snippet: &run.snippet, trace: Some(&run.trace), problem: None, id_prefix: "x" };
    page::still(&request, which, size).map(|figure| figure.html)
}

#[test]
fn stills_stand_alone() {
    for (name, make) in PROGRAMS {
        let run = make();
        for step in 1..=scene_of(&run).moments.len() {
            for size in [Size::Full, Size::Thumb] {
                let html = still(&run, Which::Step(step), size).expect("the step exists");
                let is_alone = !html.contains(" id=") && !html.contains("<use") && !html.contains('\n');
                assert!(is_alone, "{name}, step {step}");
                assert_eq!(html.matches("<svg").count(), 1, "{name}, step {step}");
                assert!(size == Size::Full || !html.contains("<text") && !html.contains('|'), "{name}, step {step}");
            }
        }
    }
}

#[test]
fn stills_say_what_there_is_not() {
    let run = programs::stepper();
    let steps = scene_of(&run).moments.len();
    let marks = run.snippet.marks.len();
    assert_eq!(still(&run, Which::Step(0), Size::Full), Err(NoStill::Step { steps }));
    assert_eq!(still(&run, Which::Step(steps + 1), Size::Full), Err(NoStill::Step { steps }));
    assert_eq!(still(&run, Which::Mark(marks + 1), Size::Thumb), Err(NoStill::Mark { marks }));
    let first_mark = still(&run, Which::Mark(1), Size::Full).expect("the mark exists");
    assert!(first_mark.contains("Memory at marker 1."), "{first_mark}");
}

#[test]
fn thumbnails_are_small() {
    let runs = PROGRAMS.iter().map(|(_, make)| make()).chain((0..60).map(generated::program));
    for (number, run) in runs.enumerate() {
        for moment in &scene_of(&run).moments {
            let drawing = thumb(&moment.picture, "");
            let (width, height) = (drawing.wide.width, drawing.wide.height());
            assert!(width <= px(170.0) && height <= px(38.0), "run {number}: {width} x {height}");
            let shapes = drawing.sites.iter().flat_map(|site| &site.items).map(|item| &item.shape);
            for shape in shapes {
                match shape {
                    Shape::Text { text, .. } => panic!("run {number}: a thumbnail with the text `{text}`"),
                    Shape::Rect { rect, .. } => {
                        let is_inside = rect.right <= px(170.0) && rect.bottom <= px(38.0);
                        assert!(is_inside, "run {number}: {rect:?}");
                    }
                    Shape::Circle { .. } | Shape::Path { .. } => {}
                }
            }
        }
    }
}
