//! Chromium, driven by ChromeDriver.

use fantoccini::actions::{
    InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction,
    WheelAction, WheelActions,
};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::wd::WindowHandle;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tokio::runtime::{Builder, Runtime};

/// How long anything may take before the test gives up; nothing is measured by it.
const PATIENCE: Duration = Duration::from_secs(30);

/// A window.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    pub name: &'static str,
    /// In CSS pixels.
    pub width: i64,
    is_dark: bool,
}

impl Look {
    pub const WIDE: Self = Self { name: "wide", width: 1600, is_dark: false };
    pub const WIDE_DARK: Self = Self { name: "wide-dark", width: 1600, is_dark: true };
    pub const PHONE: Self = Self { name: "phone", width: 360, is_dark: false };
    pub const PHONE_DARK: Self = Self { name: "phone-dark", width: 360, is_dark: true };
}

/// axe-core, where `AXE_JS` says where it is.
pub fn axe() -> Option<String> {
    match std::env::var_os("AXE_JS") {
        Some(path) => Some(std::fs::read_to_string(path).expect("AXE_JS names axe.min.js")),
        None => {
            assert!(std::env::var_os("CI").is_none(), "AXE_JS does not say where axe.min.js is");
            println!("skipped: AXE_JS does not say where axe.min.js is");
            None
        }
    }
}

/// A ChromeDriver and the port it listens on. Once in many starts on a busy machine it ended before it
/// listened: then another is started, and what the ones before said is told when none stays.
fn start_driver() -> (Child, String) {
    let mut said = String::new();
    for _ in 0..5 {
        let mut driver = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(driver.stdout.take().unwrap()).lines().map_while(Result::ok);
        let port = lines.find_map(|line| {
            let port = line.split("successfully on port ").nth(1);
            let port = port.map(|rest| rest.trim_end_matches('.').to_owned());
            said.push_str(&line);
            said.push('\n');
            port
        });
        if let Some(port) = port {
            // It goes on writing; somebody has to read.
            std::thread::spawn(move || lines.for_each(drop));
            return (driver, port);
        }
        let _ = driver.kill();
        said.push_str(&format!("{}\n", driver.wait().unwrap()));
    }
    panic!("ChromeDriver does not start:\n{said}");
}

pub struct Browser {
    runtime: Runtime,
    client: Client,
    driver: Child,
    profile: PathBuf,
}

impl Browser {
    /// Starts one; nothing where none is installed and it may be missing.
    pub fn open(look: Look) -> Option<Self> {
        super::tools::tool("chromium", "--version")?;
        super::tools::tool("chromedriver", "--version")?;
        let (mut driver, port) = start_driver();
        let profile = std::env::temp_dir().join(format!("banxin-browser-{}", driver.id()));
        let mut arguments = vec![
            "--headless=new".to_owned(),
            "--no-sandbox".to_owned(),
            "--disable-gpu".to_owned(),
            "--disable-quic".to_owned(),
            "--disable-dev-shm-usage".to_owned(),
            "--no-first-run".to_owned(),
            "--disable-background-networking".to_owned(),
            "--disable-component-update".to_owned(),
            "--disable-sync".to_owned(),
            "--hide-scrollbars".to_owned(),
            format!("--user-data-dir={}", profile.display()),
            format!("--window-size={},1000", look.width.max(600)),
        ];
        if look.is_dark {
            arguments.push("--blink-settings=preferredColorScheme=0".to_owned());
        }
        let mut chrome = json!({ "args": arguments, "binary": "/usr/bin/chromium" });
        if look.width < 600 {
            // No window is as narrow as a telephone.
            let metrics = json!({ "width": look.width, "height": 740, "pixelRatio": 2.0 });
            chrome["mobileEmulation"] = json!({ "deviceMetrics": metrics });
        }
        let mut wanted = Map::new();
        wanted.insert("goog:chromeOptions".to_owned(), chrome);
        let runtime = Builder::new_current_thread().enable_all().build().unwrap();
        let connected = runtime.block_on(
            ClientBuilder::new(HttpConnector::new())
                .capabilities(wanted)
                .connect(&format!("http://127.0.0.1:{port}")),
        );
        let client = match connected {
            Ok(client) => client,
            Err(error) => {
                let _ = driver.kill();
                panic!("Chromium does not start: {error}");
            }
        };
        Some(Self { runtime, client, driver, profile })
    }

    /// The tab in which everything is done.
    pub fn tab(&self) -> WindowHandle {
        self.runtime.block_on(self.client.window()).unwrap()
    }

    /// Opens another tab and goes on in it.
    pub fn open_tab(&self) -> WindowHandle {
        let tab = self.runtime.block_on(self.client.new_window(true)).unwrap().handle;
        self.turn_to(&tab);
        tab
    }

    /// Goes on in a tab.
    pub fn turn_to(&self, tab: &WindowHandle) {
        self.runtime.block_on(self.client.switch_to_window(tab.clone())).unwrap();
    }

    pub fn go(&self, url: &str) {
        self.runtime.block_on(self.client.goto(url)).unwrap();
    }

    /// Runs a script's body.
    pub fn run(&self, script: &str) -> Value {
        self.runtime
            .block_on(self.client.execute(script, Vec::new()))
            .unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// The value of an expression.
    pub fn value(&self, expression: &str) -> Value {
        self.run(&format!("return ({expression});"))
    }

    /// Waits until an expression is true.
    pub fn until(&self, expression: &str) {
        let start = Instant::now();
        let safe = format!("try {{ return Boolean({expression}); }} catch {{ return false; }}");
        while self.run(&safe) != true {
            if start.elapsed() > PATIENCE {
                self.shoot("failed");
                let note = self.value("document.querySelector('#note')?.textContent");
                panic!("never: {expression}; the page says {note}");
            }
            std::thread::sleep(Duration::from_millis(30));
        }
    }

    fn find(&self, selector: &str) -> Element {
        self.until(&format!("document.querySelector({})", json!(selector)));
        self.run(&format!(
            "document.querySelector({}).scrollIntoView({{block: 'center'}}); return 1;",
            json!(selector)
        ));
        self.runtime.block_on(self.client.find(Locator::Css(selector))).unwrap()
    }

    pub fn text(&self, selector: &str) -> String {
        let text = format!("document.querySelector({}).textContent", json!(selector));
        self.value(&text).as_str().unwrap().to_owned()
    }

    pub fn click(&self, selector: &str) {
        let start = Instant::now();
        // The page may put a new element in its place at this very moment.
        while let Err(error) = self.runtime.block_on(self.find(selector).click()) {
            assert!(start.elapsed() < PATIENCE, "{selector}: {error}");
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    fn pointer(&self, actions: Vec<PointerAction>) {
        let mouse =
            actions.into_iter().fold(MouseActions::new("mouse".to_owned()), InputSource::then);
        self.runtime.block_on(self.client.perform_actions(mouse)).unwrap();
    }

    fn to(x: f64, y: f64) -> PointerAction {
        PointerAction::MoveTo { duration: Some(Duration::from_millis(40)), x, y }
    }

    /// The middle of an element, in the window.
    fn middle(&self, selector: &str) -> (f64, f64) {
        let place = self.value(&format!(
            "(() => {{ const b = document.querySelector({}).getBoundingClientRect(); \
             return [b.left + b.width / 2, b.top + b.height / 2]; }})()",
            json!(selector)
        ));
        (place[0].as_f64().unwrap(), place[1].as_f64().unwrap())
    }

    pub fn hover(&self, selector: &str) {
        self.find(selector);
        let (x, y) = self.middle(selector);
        self.pointer(vec![Self::to(1.0, 1.0), Self::to(x, y)]);
    }

    /// Clicks just before the first of some characters of an element.
    pub fn click_character(&self, selector: &str, words: &str) {
        self.find(selector);
        let place = self.value(&format!(
            "(() => {{ const block = document.querySelector({}); \
             const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT); \
             while (walker.nextNode()) {{ \
               const at = walker.currentNode.data.indexOf({}); if (at < 0) continue; \
               const range = document.createRange(); range.setStart(walker.currentNode, at); \
               range.setEnd(walker.currentNode, at + 1); const b = range.getBoundingClientRect(); \
               return [b.left + 2, b.top + b.height / 2]; }} }})()",
            json!(selector),
            json!(words)
        ));
        let (x, y) = (place[0].as_f64().unwrap(), place[1].as_f64().unwrap());
        let button = MOUSE_BUTTON_LEFT;
        self.pointer(vec![
            Self::to(x, y),
            PointerAction::Down { button },
            PointerAction::Up { button },
        ]);
    }

    pub fn drag(&self, from: &str, onto: &str) {
        self.find(onto);
        self.find(from);
        let ((x, y), (to_x, to_y)) = (self.middle(from), self.middle(onto));
        let button = MOUSE_BUTTON_LEFT;
        self.pointer(vec![
            Self::to(x, y),
            PointerAction::Down { button },
            Self::to((x + to_x) / 2.0, (y + to_y) / 2.0),
            Self::to(to_x, to_y),
            PointerAction::Up { button },
        ]);
    }

    pub fn wheel(&self, selector: &str, by: i64) {
        let (x, y) = self.middle(selector);
        let scroll = WheelAction::Scroll {
            duration: None,
            x: x as i64,
            y: y as i64,
            delta_x: 0,
            delta_y: by,
        };
        let wheel = WheelActions::new("wheel".to_owned()).then(scroll);
        self.runtime.block_on(self.client.perform_actions(wheel)).unwrap();
    }

    /// Chooses in a list of choices.
    pub fn choose(&self, selector: &str, value: &str) {
        let list = self.find(selector);
        self.runtime.block_on(list.select_by_value(value)).unwrap();
    }

    /// Writes into a field what stands there no more.
    pub fn fill(&self, selector: &str, text: &str) {
        let field = self.find(selector);
        self.runtime.block_on(field.clear()).unwrap();
        self.runtime.block_on(field.send_keys(text)).unwrap();
    }

    fn press(&self, actions: Vec<KeyAction>) {
        let keys = actions.into_iter().fold(KeyActions::new("keys".to_owned()), InputSource::then);
        self.runtime.block_on(self.client.perform_actions(keys)).unwrap();
    }

    /// Presses one key, by its name or its letter.
    pub fn keys(&self, key: &str) {
        let value = key_value(key);
        self.press(vec![KeyAction::Down { value }, KeyAction::Up { value }]);
    }

    /// Presses a key with Ctrl.
    pub fn control(&self, key: &str) {
        let (control, value) = (Key::Control.into(), key_value(key));
        self.press(vec![
            KeyAction::Down { value: control },
            KeyAction::Down { value },
            KeyAction::Up { value },
            KeyAction::Up { value: control },
        ]);
    }

    /// Presses the tab key until the focus is where it is wanted, as a person would who sees it.
    pub fn tab_to(&self, expression: &str) {
        self.run("document.activeElement.blur(); scrollTo(0, 0); return 1;");
        for _ in 0..60 {
            if self.value(expression) == true {
                return;
            }
            self.keys("Tab");
        }
        panic!("no tab leads to {expression}");
    }

    /// Asserts that axe-core finds nothing against WCAG 2.2 AA or its own best practices.
    pub fn judge(&self, axe: &str, what: &str) {
        self.run(&format!("if (!window.axe) {{ {axe} }} return 1;"));
        let found = self.runtime.block_on(self.client.execute_async(
            "const done = arguments[arguments.length - 1]; \
             axe.run(document, { resultTypes: ['violations'] }).then( \
               (result) => done({ passed: result.passes.length, violations: result.violations.map( \
                 (v) => [v.id, v.help, v.nodes.slice(0, 3).map((n) => n.html + ' ' + n.failureSummary)]) }), \
               (error) => done({ error: String(error) }));",
            Vec::new(),
        ));
        let found = found.unwrap();
        assert!(found["passed"].as_u64().unwrap_or(0) > 5, "{what}: axe did not run: {found:#}");
        assert_eq!(found["violations"], json!([]), "{what}: {found:#}");
    }

    /// A picture of the window, for a person to look at.
    pub fn shoot(&self, name: &str) {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("review");
        let picture = self.runtime.block_on(self.client.screenshot()).unwrap_or_default();
        let _ = std::fs::write(folder.join(format!("{name}.png")), picture);
    }

    pub fn close(mut self) {
        let _ = self.runtime.block_on(self.client.clone().close());
        self.end();
    }

    fn end(&mut self) {
        let _ = self.driver.kill();
        let _ = self.driver.wait();
        let _ = std::fs::remove_dir_all(&self.profile);
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // A test that failed leaves a browser behind unless its session ends.
        let _ = self.runtime.block_on(self.client.clone().close());
        self.end();
    }
}

fn key_value(key: &str) -> char {
    match key {
        "ArrowDown" => Key::Down.into(),
        "ArrowUp" => Key::Up.into(),
        "ArrowLeft" => Key::Left.into(),
        "ArrowRight" => Key::Right.into(),
        "Enter" => Key::Enter.into(),
        "Escape" => Key::Escape.into(),
        "Tab" => Key::Tab.into(),
        letter => letter.chars().next().unwrap(),
    }
}
