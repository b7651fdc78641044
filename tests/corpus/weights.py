#!/usr/bin/env python3
"""weights.py - what each weight of the normaliser is worth: the scores with it smaller and larger.

    weights.py SCORE_FOLDER WORK_FOLDER MODULES FOLDER…

SCORE_FOLDER holds score.py; MODULES names modules of src/normalize/weights.rs (`line,heading`), or `all`;
each FOLDER holds cases (source.txt, truth.json). A copy of HEAD in WORK_FOLDER reads its weights from the
environment, so there is one build. Each weight is tried at 0.7 and 1.4 of what it is. Prints for each what
changes: the mean total of one half of the texts and of the other, in hundred-thousandths, and the pages.
A weight moves only where both halves gain, on more than a few pages, and on headings behind the text too
(`make.py` makes such pages). Constants that other constants are made of are left as they are.
"""
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FACTORS = (0.7, 1.4)

LOOKUP = """
/// A weight: as the environment has it, or as it is; a build of `weights.py` only.
#[allow(missing_docs)]
pub fn weight(at: usize, usual: f64) -> f64 {
    static GIVEN: std::sync::OnceLock<Option<(usize, f64)>> = std::sync::OnceLock::new();
    let given = GIVEN.get_or_init(|| {
        let given = std::env::var("WEIGHT").ok()?;
        let (at, value) = given.split_once('=')?;
        Some((at.parse().ok()?, value.parse().ok()?))
    });
    given.filter(|given| given.0 == at).map_or(usual, |given| given.1)
}
"""


def instrument(copy, modules, fixed):
    """Makes the weights functions; those of `fixed` stay constants. Gives (module, name, type, value)."""
    table, weights, module = copy / "src/normalize/weights.rs", [], None
    out = []
    for line in (ROOT / "src/normalize/weights.rs").read_text().split("\n"):
        module = (re.match(r"pub\(super\) mod (\w+)", line) or [None, module])[1]
        found = re.match(r"\s*pub const (\w+): (f32|f64|i32) = (-?[\d._]+);", line)
        if found and (modules == ["all"] or module in modules) and (module, found[1]) not in fixed:
            name, kind, value = found.groups()
            line = (f"#[allow(non_snake_case)] pub fn {name}() -> {kind} "
                    f"{{ crate::weight({len(weights)}, {value}f64) as {kind} }}")
            weights.append((module, name, kind, float(value.replace("_", ""))))
        out.append(line)
    table.write_text("\n".join(out))
    known = {(module, name) for module, name, *_ in weights}

    def called(module):
        return lambda use: use[0] + "()" if (module, use[1]) in known else use[0]

    source = ROOT / "src/normalize"
    for path in source.rglob("*.rs"):
        if path.name == "weights.rs":
            continue
        code = path.read_text()
        names = re.findall(r"weights::(?:\{self, )?(\w+) as (\w+)", code)
        for module, alias in names:
            code = re.sub(rf"\b{alias}::([A-Z][A-Z_0-9]*)\b", called(module), code)
        for module in {module for module, _ in known}:
            code = re.sub(rf"\bweights::{module}::([A-Z][A-Z_0-9]*)\b", called(module), code)
        (copy / "src/normalize" / path.relative_to(source)).write_text(code)
    return weights


def build(copy, modules):
    fixed = set()
    while True:
        weights = instrument(copy, modules, fixed)
        command = ["cargo", "build", "--release", "--config", "profile.release.lto=false", "--config",
                   "profile.release.codegen-units=16", "--bin", "banxin", "--message-format", "short"]
        done = subprocess.run(command, cwd=copy, capture_output=True, text=True)
        if done.returncode == 0:
            return weights
        # A constant is made of it.
        bad = set(re.findall(r"non-const function `(?:\w+::)*([A-Z][A-Z_0-9]*)`", done.stderr))
        more = {(module, name) for module, name, *_ in weights if name in bad} - fixed
        if not more:
            sys.exit(done.stderr)
        fixed |= more


def total(job):
    scores, case, edition = job
    sys.path.insert(0, scores)
    import score
    truth = json.loads((case / "truth.json").read_text())
    return score.score(json.loads(edition), truth, score.read_source(str(case / "source.txt")))["total"]


def main(scores, work, modules, folders):
    work = Path(work).resolve()
    copy, pages, out = work / "copy", work / "pages", work / "out"
    copy.mkdir(parents=True, exist_ok=True)
    archive = subprocess.run(["git", "archive", "HEAD"], cwd=ROOT, check=True, capture_output=True).stdout
    subprocess.run(["tar", "-x", "-C", copy], input=archive, check=True)
    with (copy / "src/lib.rs").open("a") as library:
        library.write(LOOKUP)
    weights = build(copy, modules.split(","))
    cases = sorted(p.parent for f in folders for p in Path(f).resolve().glob("**/truth.json"))
    shutil.rmtree(pages, ignore_errors=True)
    pages.mkdir()
    for at, case in enumerate(cases):
        (pages / f"page-{at}.txt").symlink_to(case / "source.txt")
    halves = [hashlib.md5(case.name.split("-")[0].encode()).digest()[0] % 2 for case in cases]

    def editions(weight):
        shutil.rmtree(out, ignore_errors=True)
        command = [copy / "target/release/banxin", "build", pages, "--output", out, "--formats", "json", "--quiet"]
        subprocess.run(command, env={**os.environ, "WEIGHT": weight}, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL)
        made = [next((out / f"page-{at}").glob("*.json"), None) for at in range(len(cases))]
        return [path.read_bytes() if path else b"{}" for path in made]

    whole = editions("")
    with ProcessPoolExecutor() as pool:
        before = list(pool.map(total, [(scores, *page) for page in zip(cases, whole)], chunksize=8))
        for at, (module, name, kind, value) in enumerate(weights):
            for factor in FACTORS:
                tried = value * factor if value else factor - 1
                tried = int(tried) if kind == "i32" else round(tried, 4)
                changed = [n for n, pair in enumerate(zip(whole, made := editions(f"{at}={tried}"))) if pair[0] != pair[1]]
                after = pool.map(total, [(scores, cases[n], made[n]) for n in changed], chunksize=8)
                gains = [0.0, 0.0]
                for n, score in zip(changed, after):
                    gains[halves[n]] += (score - before[n]) / halves.count(halves[n])
                row = (f"{module}::{name}", value, tried, gains[0] * 1e5, gains[1] * 1e5, len(changed))
                print("{}\t{}\t{}\t{:+.1f}\t{:+.1f}\t{}".format(*row), flush=True)


if __name__ == "__main__":
    if len(sys.argv) < 5:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2], sys.argv[3], sys.argv[4:])
