//! A review server of our own on a folder of its own, and what one can ask it without a browser.

use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

pub const PAGE: &str = include_str!("page.txt");

pub struct Desk {
    pub folder: PathBuf,
    child: Option<Child>,
    url: String,
}

impl Desk {
    /// Writes the sources into a new folder and starts the server on it.
    pub fn open(name: &str, sources: &[(&str, &str)]) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("review").join(name);
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).unwrap();
        for (file, text) in sources {
            std::fs::write(folder.join(file), text).unwrap();
        }
        let mut desk = Self { folder, child: None, url: String::new() };
        desk.start();
        desk
    }

    /// `banxin review`, not started.
    pub fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_banxin"));
        command.current_dir(&self.folder).args(["review", "--who", "王编辑", "--output", "output"]);
        command.args(["--formats", "json", "--source", "."]);
        command
    }

    pub fn start(&mut self) {
        let mut child =
            self.command().stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let url = line.split_whitespace().find(|word| word.starts_with("http://"));
        self.url = url.unwrap_or_else(|| panic!("no address in {line:?}")).to_owned();
        self.child = Some(child);
    }

    /// Ends it as `kill -9` does.
    pub fn kill(&mut self) {
        let mut child = self.child.take().unwrap();
        child.kill().unwrap();
        child.wait().unwrap();
    }

    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.url)
    }

    pub fn host(&self) -> String {
        self.url.split('/').nth(2).unwrap().to_owned()
    }

    /// The path of an address below the token.
    pub fn path(&self, path: &str) -> String {
        format!("/{}/{path}", self.url.split('/').nth(3).unwrap())
    }

    fn send(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> TcpStream {
        let mut stream = TcpStream::connect(self.host()).unwrap();
        let mut request = format!("{method} {path} HTTP/1.1\r\nConnection: close\r\n");
        for (name, value) in headers {
            request += &format!("{name}: {value}\r\n");
        }
        request += &format!("Content-Length: {}\r\n\r\n{body}", body.len());
        stream.write_all(request.as_bytes()).unwrap();
        stream
    }

    /// Status, head in lower case as it came, and body.
    pub fn ask(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &str,
    ) -> (u16, String, String) {
        let mut answer = String::new();
        self.send(method, path, headers, body).read_to_string(&mut answer).unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        (status, head.to_owned(), body.to_owned())
    }

    pub fn get(&self, path: &str) -> String {
        let (status, head, body) = self.ask("GET", &self.path(path), &[("Host", &self.host())], "");
        assert_eq!(status, 200, "{head}");
        body
    }

    pub fn get_json(&self, path: &str) -> Value {
        serde_json::from_str(&self.get(path)).unwrap()
    }

    pub fn post(&self, path: &str, body: &Value) {
        let headers = [("Host", self.host()), ("Content-Type", "application/json".to_owned())];
        let headers: Vec<(&str, &str)> =
            headers.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let (status, _, said) = self.ask("POST", &self.path(path), &headers, &body.to_string());
        assert_eq!(status, 200, "{said}");
    }

    /// Sends without waiting for the answer.
    pub fn post_and_leave(&self, path: &str, body: &Value) -> TcpStream {
        let host = self.host();
        let headers = [("Host", host.as_str()), ("Content-Type", "application/json")];
        self.send("POST", &self.path(path), &headers, &body.to_string())
    }

    /// Does something to the edition as it now is.
    pub fn act(&self, act: &Value) {
        let version = self.get_json("0/state")["version"].clone();
        self.post("0/act", &json!({ "version": version, "acts": [act] }));
    }

    /// Runs `banxin build` on the folder; all that it said.
    pub fn build_output(&self, flags: &[&str]) -> String {
        let mut command = Command::new(env!("CARGO_BIN_EXE_banxin"));
        command.current_dir(&self.folder).args(["build", ".", "--output", "output"]).args(flags);
        if !flags.contains(&"--formats") {
            command.args(["--formats", "json"]);
        }
        let output = command.output().unwrap();
        let code = output.status.code();
        assert!(
            matches!(code, Some(0 | 1)),
            "{code:?}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        String::from_utf8_lossy(&[output.stdout.as_slice(), &output.stderr].concat()).into_owned()
    }

    /// Runs `banxin build`; the folder of its outputs.
    pub fn build(&self, flags: &[&str]) -> PathBuf {
        self.build_output(flags);
        self.folder.join("output")
    }

    pub fn edition(&self, id: &str) -> Value {
        let path = self.folder.join(format!("output/{id}/{id}.json"));
        serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        if let Some(child) = &mut self.child {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

/// The text with so many in a hundred of its Han characters misread, by a generator with a seed.
pub fn misread(text: &str, percent: u64, seed: u64) -> String {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15).wrapping_add(1);
    let mut random = || {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        state >> 33
    };
    text.chars()
        .map(|c| match c {
            '\u{4E00}'..='\u{9FFF}' if random() % 100 < percent => {
                char::from_u32(0x4E00 + (random() % 0x3000) as u32).unwrap_or(c)
            }
            c => c,
        })
        .collect()
}
