use banxin::model::*;
fn main() {
    let a: Vec<String> = std::env::args().collect();
    let bytes = std::fs::read(&a[1]).unwrap();
    let t: Transcript = banxin::ingest::ingest("x.txt", &bytes).unwrap();
    let e = banxin::normalize::normalize(&t, &banxin::normalize::Hints { id: "x".into() });
    let r = banxin::check::conservation(&t, &e);
    if !r.holds() {
        eprintln!("{:?}", r);
    }
    std::fs::create_dir_all(&a[2]).unwrap();
    std::fs::write(format!("{}/x.json", a[2]), serde_json::to_string_pretty(&e).unwrap()).unwrap();
}
