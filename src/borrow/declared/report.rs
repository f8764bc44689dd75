//! Demands that are not met to diagnostics, in rustc's words.

use super::demand::{Demand, Origin};
use super::{Broken, STATIC};
use crate::borrow::region::{RegionCx, UniversalKind};
use crate::diagnostic::Diagnostic;
use crate::types::ty::{Ty, TyKind};

pub(super) fn report(cx: &RegionCx<'_>, demand: &Demand, broken: &Broken) -> Diagnostic {
    match broken {
        Broken::Type { ty, region } => report_type(cx, demand, *ty, *region),
        Broken::Regions { longer, shorter, inferred } => report_regions(cx, demand, (*longer, *shorter), *inferred),
    }
}

fn report_type(cx: &RegionCx<'_>, demand: &Demand, ty: Ty, region: u32) -> Diagnostic {
    let ty = cx.stripped(&ty);
    let shown = cx.typing.display(ty);
    if demand.origin == Origin::Requirement {
        let requirement = format!("{shown}: {}", name(cx, region));
        return Diagnostic::error("E0276", demand.span, "impl has stricter requirements than trait")
            .primary_label(format!("impl has extra requirement `{requirement}`"));
    }
    let kind = if matches!(ty.kind(), TyKind::Param(_)) { "parameter type" } else { "associated type" };
    let code = if region == STATIC { "E0310" } else { "E0309" };
    let why = match demand.origin {
        Origin::Reference(reference) => format!(
            "...so that the reference type `{}` does not outlive the data it points at",
            cx.typing.display(cx.named(&reference))
        ),
        Origin::Type(_) | Origin::Region | Origin::Signature | Origin::Requirement => {
            format!("...so that the type `{shown}` will meet its required lifetime bounds...")
        }
    };
    let lives = lifetime(cx, region);
    let valid = format!("the {kind} `{shown}` must be valid for {lives}...");
    let error = Diagnostic::error(code, demand.span, format!("the {kind} `{shown}` may not live long enough"));
    let error = match cx.lifetime_span(region) {
        Some(declared) => error.primary_label(why).label(declared, valid),
        None => error.primary_label(valid).label(demand.span, why),
    };
    error.help(format!("consider adding an explicit lifetime bound: `{shown}: {}`", name(cx, region)))
}

fn report_regions(cx: &RegionCx<'_>, demand: &Demand, (longer, shorter): (u32, u32), inferred: bool) -> Diagnostic {
    let (long, short) = (lifetime(cx, longer), lifetime(cx, shorter));
    match demand.origin {
        Origin::Reference(ty) => {
            let shown = cx.typing.display(cx.named(&ty));
            let message = format!("in type `{shown}`, reference has a longer lifetime than the data it references");
            Diagnostic::error("E0491", demand.span, message)
                .note(format!("the pointer is valid for {short}"))
                .note(format!("but the referenced data is only valid for {long}"))
        }
        Origin::Type(ty) => {
            let shown = cx.typing.display(cx.named(&ty));
            Diagnostic::error(
                "E0477",
                demand.span,
                format!("the type `{shown}` does not fulfill the required lifetime"),
            )
            .note(format!("type must satisfy {short} as required by this binding"))
        }
        Origin::Region => Diagnostic::error("E0478", demand.span, "lifetime bound not satisfied")
            .note(format!("lifetime parameter instantiated with {long}"))
            .note(format!("but lifetime parameter must outlive {short}")),
        Origin::Signature if inferred => {
            let message = "`impl` item signature doesn't match `trait` item signature";
            Diagnostic::error_without_code(demand.span, message)
                .help("the lifetime requirements from the `impl` do not correspond to the requirements in the `trait`")
        }
        Origin::Signature => Diagnostic::error("E0308", demand.span, "method not compatible with trait")
            .primary_label("lifetime mismatch")
            .note(format!("{long} does not necessarily outlive {short}")),
        Origin::Requirement => {
            let requirement = format!("{}: {}", name(cx, longer), name(cx, shorter));
            Diagnostic::error("E0276", demand.span, "impl has stricter requirements than trait")
                .primary_label(format!("impl has extra requirement `{requirement}`"))
        }
    }
}

fn name(cx: &RegionCx<'_>, region: u32) -> String {
    match &cx.universal.kinds[region as usize] {
        UniversalKind::Static => "'static".to_string(),
        UniversalKind::Param { name, .. } => name.to_string(),
        variants!(UniversalKind: Body | Caller | External | Bound | Env) => "'_".to_string(),
    }
}

fn lifetime(cx: &RegionCx<'_>, region: u32) -> String {
    match region {
        STATIC => "the static lifetime".to_string(),
        _ => format!("the lifetime `{}` as defined here", name(cx, region)),
    }
}
