#!/usr/bin/env python3
"""conditions.py - what each condition of the normaliser is worth: the scores with that one switched off.

    conditions.py SCORE_FOLDER WORK_FOLDER FOLDER…

SCORE_FOLDER holds score.py; each FOLDER holds cases (source.txt, truth.json). In a copy of HEAD in
WORK_FOLDER every line `&& …` and `|| …` of src/normalize, and every function that gives a bool, an Option
or nothing, gets a switch; one build, then each switch is thrown on the pages that ask it. Prints, best
first, what changed at all: the sum of the totals' changes, pages changed, better, worse, the place and the
condition. One that does harm on more pages than it helps has to go, if that reads as sense; one that
changes nothing may still be for pages that are not here. On two cores about half an hour for 800 pages.
"""
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# A condition that changes more pages than this is no special one.
MOST = 60

SWITCH = """
//! Which condition is switched off; a build of `conditions.py` only.
#![allow(missing_docs)]
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering::Relaxed};
pub static OFF: AtomicU32 = AtomicU32::new(u32::MAX);
pub static ASKED: [AtomicBool; 1 << 13] = [const { AtomicBool::new(false) }; 1 << 13];
pub fn off(id: u32) -> bool {
    let off = OFF.load(Relaxed);
    if off == u32::MAX {
        ASKED[id as usize].store(true, Relaxed);
    }
    off == id
}
"""

RUNNER = """
//! `conditions FROM STEP COUNT MOST OUT SOURCE…`: writes each edition that a switch changes into OUT/ID.
use banxin::{ingest::ingest, normalize::{Hints, normalize}, switch::{ASKED, OFF}};
use std::sync::atomic::Ordering::Relaxed;
fn edition(path: &str, bytes: &[u8]) -> String {
    let hints = Hints { id: "page".to_owned() };
    let run = || serde_json::to_string(&normalize(&ingest(path, bytes).ok()?, &hints)).ok();
    // What a condition kept from a panic counts as an empty edition.
    std::panic::catch_unwind(run).ok().flatten().unwrap_or_default()
}
fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [from, step, count, most] = [0, 1, 2, 3].map(|at| words[at].parse::<usize>().unwrap());
    std::panic::set_hook(Box::new(|_| {}));
    let pages: Vec<(&String, Vec<u8>)> =
        words[5..].iter().map(|path| (path, std::fs::read(path).unwrap())).collect();
    let whole: Vec<(String, Vec<bool>)> = pages
        .iter()
        .map(|(path, bytes)| {
            ASKED.iter().for_each(|asked| asked.store(false, Relaxed));
            let edition = edition(path, bytes);
            (edition, ASKED.iter().map(|asked| asked.load(Relaxed)).collect())
        })
        .collect();
    for id in (from..count).step_by(step) {
        OFF.store(id as u32, Relaxed);
        let folder = format!("{}/{id}", words[4]);
        let asks = (0..pages.len()).filter(|&at| whole[at].1[id]);
        let changed = asks.map(|at| (at, edition(pages[at].0, &pages[at].1)));
        let changed: Vec<_> =
            changed.filter(|(at, edition)| *edition != whole[*at].0).take(most + 1).collect();
        for (at, edition) in changed.iter().filter(|_| changed.len() <= most) {
            std::fs::create_dir_all(&folder).unwrap();
            std::fs::write(format!("{folder}/{at}.json"), edition).unwrap();
        }
    }
}
"""


def plain(code):
    """The code without what stands in quotes."""
    return re.sub(r'"(\\.|[^"\\])*"', '""', re.sub(r"'(\\.|[^'\\])'", "''", code))


def depths(code):
    depth = 0
    for at, c in enumerate(plain(code)):
        depth += (c in "([{") - (c in ")]}")
        yield at, c, depth


def balanced(code):
    ends = [depth for _, _, depth in depths(code)]
    return not ends or min(ends) >= 0 and ends[-1] == 0


def has_outside(code, token):
    bare = plain(code)
    return any(depth == 0 and bare.startswith(token, at) for at, _, depth in depths(code))


def switched(path, name, skip, switches):
    """The file's lines with switches; each is entered as (place, condition)."""
    lines, out, head = path.read_text().split("\n"), [], None
    for number, line in enumerate(lines):
        if line.startswith("#[cfg(test)]"):
            return out + lines[number:]
        place = f"{name}:{number + 1}"
        if re.match(r"\s*(pub(\([^)]*\))? )?fn \w+", line):
            head = (place, "")
        if head:
            head = (head[0], head[1] + " " + line.strip())
            if line.endswith("{") and balanced(head[1][: head[1].rindex("{")]):
                gives = re.search(r"-> (.*?)( where .*)?\{$", head[1])
                gives = gives.group(1).strip() if gives else ""
                value = {"bool": " false", "": ""}.get(gives, " None" if gives.startswith("Option<") else None)
                if value is not None and head[0] not in skip:
                    line += f" if crate::switch::off({len(switches)}) {{ return{value}; }}"
                    switches.append((head[0], head[1].strip()))
                head = None
            out.append(line)
            continue
        found = re.match(r"^(\s*)(&&|\|\|) (.+?)([;,]*)$", line)
        if found and place not in skip and "=>" not in line and "let " not in line and "//" not in line:
            indent, joint, condition, tail = found.groups()
            while condition.endswith(")") and not balanced(condition):
                condition, tail = condition[:-1], ")" + tail
            below = lines[number + 1].strip() if number + 1 < len(lines) else ""
            whole = tail or re.match(r"(&&|\|\||[{});]|$)", below)
            if whole and condition and balanced(condition) and not has_outside(condition, "||"):
                off = f"crate::switch::off({len(switches)})"
                # The switch is asked only where it would change what the condition says.
                test = f"({condition} || {off})" if joint == "&&" else f"{condition} && !{off}"
                line = f"{indent}{joint} {test}{tail}"
                switches.append((place, f"{joint} {condition}"))
        out.append(line)
    return out


def build(copy):
    """Puts the switches in and builds; places that do not compile go without."""
    skip = set()
    source = ROOT / "src/normalize"
    while True:
        switches = []
        for path in sorted(source.rglob("*.rs")):
            name = str(path.relative_to(source))
            if path.name not in ("ablation.rs", "tests.rs"):
                lines = switched(path, name, skip, switches)
                (copy / "src/normalize" / name).write_text("\n".join(lines))
        command = ["cargo", "build", "--release", "--config", "profile.release.lto=false", "--config",
                   "profile.release.codegen-units=16", "--bin", "banxin", "--example", "conditions",
                   "--message-format", "short"]
        done = subprocess.run(command, cwd=copy, capture_output=True, text=True)
        if done.returncode == 0:
            return switches
        bad = set()
        for name, line in re.findall(r"^src/normalize/(\S+?):(\d+):\d+: error", done.stderr, re.M):
            near = (copy / "src/normalize" / name).read_text().split("\n")[: int(line)]
            ids = re.findall(r"switch::off\((\d+)\)", "\n".join(near))
            bad |= {switches[int(ids[-1])][0]} if ids else set()
        if not bad - skip:
            sys.exit(done.stderr)
        skip |= bad


def main(scores, work, folders):
    sys.path.insert(0, scores)
    import score
    copy, out = Path(work).resolve() / "copy", Path(work).resolve() / "out"
    shutil.rmtree(out, ignore_errors=True)
    copy.mkdir(parents=True, exist_ok=True)
    archive = subprocess.run(["git", "archive", "HEAD"], cwd=ROOT, check=True, capture_output=True).stdout
    subprocess.run(["tar", "-x", "-C", copy], input=archive, check=True)
    (copy / "src/switch.rs").write_text(SWITCH)
    library = (copy / "src/lib.rs").read_text()
    (copy / "src/lib.rs").write_text(library.replace("\npub mod ", "\npub mod switch;\npub mod ", 1))
    (copy / "examples/conditions.rs").write_text(RUNNER)
    switches = build(copy)
    cases = sorted(p.parent for f in folders for p in Path(f).resolve().glob("**/truth.json"))
    sources = [str(case / "source.txt") for case in cases]
    runner = copy / "target/release/examples/conditions"
    cores = os.cpu_count()
    runs = [subprocess.Popen([runner, str(at), str(cores), str(len(switches)), str(MOST), out, *sources])
            for at in range(cores)]
    if any(run.wait() for run in runs):
        sys.exit("a run did not end well")

    def total(edition, at):
        if not edition:
            return 0.0
        truth = json.loads((cases[at] / "truth.json").read_text())
        return score.score(json.loads(edition), truth, score.read_source(sources[at]))["total"]

    binary = copy / "target/release/banxin"
    whole = {}

    def before(at):
        if at not in whole:
            made = out / f"whole-{at}"
            subprocess.run([binary, "build", sources[at], "--output", made, "--formats", "json", "--quiet"],
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            whole[at] = total(next(made.rglob("*.json")).read_text(), at)
        return whole[at]

    rows = []
    for identity, (place, condition) in enumerate(switches):
        changes = [total(made.read_text(), int(made.stem)) - before(int(made.stem))
                   for made in sorted((out / str(identity)).glob("*.json"))]
        if changes:
            better, worse = sum(c > 1e-5 for c in changes), sum(c < -1e-5 for c in changes)
            rows.append((sum(changes), len(changes), better, worse, place, condition))
    for row in sorted(rows, reverse=True):
        print("{:+.3f}\t{}\t{}\t{}\t{}\t{}".format(*row))


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
