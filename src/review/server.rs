//! The web server: addresses, who may ask, and what is answered.

use super::session::{Refusal, Session};
use crate::corrections::Act;
use crate::report;
use crate::wording::Script;
use crate::{Error, Result};
use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, RawQuery, Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::net::TcpListener;
use tokio::runtime::{Builder, Runtime};

/// What a browser may do with what it gets: nothing but the page's own styles, scripts, pictures and
/// questions, and no other site may show it.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
                      connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// A server that listens already.
pub struct Server {
    runtime: Runtime,
    listener: TcpListener,
    address: SocketAddr,
    token: String,
    sessions: Vec<Session>,
}

/// What the requests share.
struct Shared {
    sessions: Vec<Mutex<Session>>,
    token: String,
    /// The values of `Host` that are this server.
    hosts: [String; 2],
}

type Desks = State<Arc<Shared>>;

impl Server {
    /// Listens on the loopback address, on this port or, where it is 0, on any free one.
    ///
    /// # Errors
    /// When the port cannot be had.
    pub fn open(sessions: Vec<Session>, port: u16) -> Result<Self> {
        let failed = |what: &str, error: std::io::Error| Error::new(what.to_owned()).because(error);
        // What takes time runs on threads of its own.
        let runtime = Builder::new_current_thread()
            .enable_io()
            .enable_time()
            .build()
            .map_err(|error| failed("cannot start the server", error))?;
        let listener =
            runtime.block_on(TcpListener::bind((Ipv4Addr::LOCALHOST, port))).map_err(|error| {
                failed(&format!("cannot listen on port {port} of this machine"), error)
                    .help("choose another with --port, or 0 for any free one")
            })?;
        let address = listener
            .local_addr()
            .map_err(|error| failed("cannot tell the server's port", error))?;
        let mut random = [0; 16];
        getrandom::fill(&mut random)
            .map_err(|error| Error::new(format!("no random numbers for the token: {error}")))?;
        let token = random.iter().map(|byte| format!("{byte:02x}")).collect();
        Ok(Self { runtime, listener, address, token, sessions })
    }

    /// Where a browser finds it.
    pub fn url(&self) -> String {
        format!("http://{}/{}/", self.address, self.token)
    }
}

/// Serves until the program is told to end (Ctrl-C); corrections that were not saved are in the drafts.
/// Returns how many there are.
///
/// # Errors
/// When the server breaks down.
pub fn serve(server: Server) -> Result<usize> {
    let Server { runtime, listener, address, token, sessions } = server;
    let hosts = [address.to_string(), format!("localhost:{}", address.port())];
    let sessions = sessions.into_iter().map(Mutex::new).collect();
    let shared = Arc::new(Shared { sessions, token, hosts });
    let app = routes(Arc::clone(&shared));
    let (sender, interrupted) = tokio::sync::oneshot::channel();
    let mut sender = Some(sender);
    let heard = ctrlc::set_handler(move || {
        if let Some(sender) = sender.take() {
            let _ = sender.send(());
        }
    });
    let end = async {
        // Where no signal can be heard the server goes on until it is killed, which loses nothing.
        if heard.is_err() || interrupted.await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    // A browser keeps its connections open, so the end does not wait for them.
    runtime
        .block_on(async {
            tokio::select! {
                result = axum::serve(listener, app) => result,
                () = end => Ok(()),
            }
        })
        .map_err(|error| Error::new("the server broke down").because(error))?;
    Ok(shared.sessions.iter().map(|session| locked(session).unsaved()).sum())
}

fn routes(shared: Arc<Shared>) -> Router {
    Router::new()
        .route("/{token}/", get(index))
        .route("/{token}/{desk}/", get(page))
        .route("/{token}/{desk}/state", get(state))
        .route("/{token}/{desk}/page/{sheet}", get(sheet))
        .route("/{token}/{desk}/{file}", get(file).post(deed))
        .layer(middleware::from_fn_with_state(Arc::clone(&shared), guard))
        .with_state(shared)
}

/// A session, also after a fault in the program while it was in use: what was done is in its draft.
fn locked(session: &Mutex<Session>) -> MutexGuard<'_, Session> {
    session.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Lets nobody in but the page itself and who typed its address.
async fn guard(State(shared): Desks, request: Request, next: Next) -> Response {
    let mut response = match admit(&shared, &request) {
        Ok(()) => next.run(request).await,
        Err(status) => (status, "no\n").into_response(),
    };
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::CACHE_CONTROL, "no-store"),
        (header::X_FRAME_OPTIONS, "DENY"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    for (name, value) in [
        ("cross-origin-resource-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}

fn admit(shared: &Shared, request: &Request) -> std::result::Result<(), StatusCode> {
    let headers = request.headers();
    // Another name for this address, as DNS rebinding makes one, is not this server.
    let host = text(headers, header::HOST.as_str()).unwrap_or_default();
    if !shared.hosts.iter().any(|known| known == host) {
        return Err(StatusCode::MISDIRECTED_REQUEST);
    }
    let token = request.uri().path().split('/').nth(1).unwrap_or_default();
    if !is_same(token, &shared.token) {
        return Err(StatusCode::NOT_FOUND);
    }
    let is_foreign = text(headers, header::ORIGIN.as_str())
        .is_some_and(|origin| origin.strip_prefix("http://") != Some(host));
    let site = text(headers, "sec-fetch-site").unwrap_or("none");
    if is_foreign || !matches!(site, "none" | "same-origin") {
        return Err(StatusCode::FORBIDDEN);
    }
    // A form of another site cannot send this type without asking first, and gets no answer.
    let kind = text(headers, header::CONTENT_TYPE.as_str()).unwrap_or_default();
    if request.method() == Method::POST && kind != "application/json" {
        return Err(StatusCode::UNSUPPORTED_MEDIA_TYPE);
    }
    Ok(())
}

fn text<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers.get(name).map(|value| value.to_str().unwrap_or("?"))
}

/// Compares without telling by its time where the first difference is.
fn is_same(one: &str, other: &str) -> bool {
    let differences = one.bytes().zip(other.bytes()).fold(0, |sum, (a, b)| sum | (a ^ b));
    one.len() == other.len() && differences == 0
}

/// Runs what takes its time beside the server's own threads, on the session of a number.
async fn with<T: Send + 'static>(
    shared: Arc<Shared>,
    desk: usize,
    work: impl FnOnce(&mut Session) -> T + Send + 'static,
) -> std::result::Result<T, Response> {
    let done = tokio::task::spawn_blocking(move || {
        shared.sessions.get(desk).map(|session| work(&mut locked(session)))
    });
    match done.await {
        Ok(Some(value)) => Ok(value),
        Ok(None) => Err(StatusCode::NOT_FOUND.into_response()),
        Err(_) => Err(said(StatusCode::INTERNAL_SERVER_ERROR, FAULT)),
    }
}

/// What is said where the program itself is at fault, whatever the edition's script.
const FAULT: &str = "banxin 自身出错；做过的更正都在草稿里。";

fn said(status: StatusCode, message: &str) -> Response {
    answer(status, &json!({ "message": message }))
}

fn answer(status: StatusCode, body: &Value) -> Response {
    (status, [(header::CONTENT_TYPE, "application/json")], body.to_string()).into_response()
}

/// Why something was not done, in the words of the page; of several acts, which one it was.
fn refused(refusal: &Refusal, script: Script) -> Response {
    let (lead, error) = match refusal {
        Refusal::Stale => {
            let message = script.pick(
                "这一页已在别处改过，已换成新的；请再看一遍，再做一次。",
                "這一頁已在別處改過，已換成新的；請再看一遍，再做一次。",
            );
            return said(StatusCode::CONFLICT, message);
        }
        Refusal::Act(reason, at) => {
            let message = report::reason(reason, script) + "。";
            let body = json!({ "message": message, "act": at });
            return answer(StatusCode::UNPROCESSABLE_ENTITY, &body);
        }
        Refusal::Unread(error) => (
            script.pick(
                "更正文件读不出来，没有存盘；请改好或移走它，再存一次。",
                "更正檔案讀不出來，沒有存盤；請改好或移走它，再存一次。",
            ),
            error,
        ),
        Refusal::Error(error) => (script.pick("没有做成。", "沒有做成。"), error),
    };
    // What the system says is said as it says it.
    let causes: String = error.causes().iter().map(|cause| format!("：{cause}")).collect();
    let message = format!("{lead}{}{error}{causes}", script.pick("原因：", "原因："));
    said(StatusCode::UNPROCESSABLE_ENTITY, &message)
}

fn html(bytes: Vec<u8>) -> Response {
    ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], bytes).into_response()
}

/// The list of sources; where there is one only, its page.
async fn index(State(shared): Desks) -> Response {
    if shared.sessions.len() == 1 {
        return Redirect::to("0/").into_response();
    }
    let list = tokio::task::spawn_blocking(move || {
        let each = shared.sessions.iter().map(|session| {
            let mut session = locked(session);
            session.look();
            let edition = session.edition();
            report::Listed {
                name: session.path().display().to_string(),
                title: crate::wording::document_title(&edition.metadata).to_owned(),
                doubts: edition.doubts.len(),
                corrections: edition.corrections.len(),
                unsaved: session.unsaved(),
            }
        });
        report::list(&each.collect::<Vec<_>>())
    });
    match list.await {
        Ok(bytes) => html(bytes),
        Err(_) => said(StatusCode::INTERNAL_SERVER_ERROR, FAULT),
    }
}

/// The page; with `?again` for one that shows an older state, to be told what happened since.
async fn page(
    State(shared): Desks,
    Path((_, desk)): Path<(String, usize)>,
    RawQuery(query): RawQuery,
) -> Response {
    let page = with(shared, desk, move |session| {
        session.look();
        match session.page(query.as_deref() != Some("again")) {
            Ok(bytes) => html(bytes),
            Err(error) => refused(&error.into(), session.script()),
        }
    });
    page.await.unwrap_or_else(|response| response)
}

async fn state(State(shared): Desks, Path((_, desk)): Path<(String, usize)>) -> Response {
    let state = with(shared, desk, |session| {
        session.look();
        json!({ "version": session.version(), "unsaved": session.unsaved() })
    });
    match state.await {
        Ok(state) => answer(StatusCode::OK, &state),
        Err(response) => response,
    }
}

/// `page/1.svg`.
async fn sheet(
    State(shared): Desks,
    Path((_, desk, sheet)): Path<(String, usize, String)>,
) -> Response {
    let number = sheet.strip_suffix(".svg").and_then(|number| number.parse::<usize>().ok());
    let Some(index) = number.and_then(|number| number.checked_sub(1)) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    match with(shared, desk, move |session| session.sheet(index)).await {
        Ok(Ok(bytes)) => ([(header::CONTENT_TYPE, "image/svg+xml")], bytes).into_response(),
        Ok(Err(_)) => StatusCode::NOT_FOUND.into_response(),
        Err(response) => response,
    }
}

/// Styles, scripts and the icon.
async fn file(Path((_, _, file)): Path<(String, usize, String)>) -> Response {
    let (kind, text) = match file.as_str() {
        "report.css" => ("text/css; charset=utf-8", report::STYLES),
        "report.js" => ("text/javascript; charset=utf-8", report::SCRIPT),
        "icon.svg" => ("image/svg+xml", report::ICON),
        "review.js" => ("text/javascript; charset=utf-8", report::REVIEW_SCRIPT),
        _ => return StatusCode::NOT_FOUND.into_response(),
    };
    ([(header::CONTENT_TYPE, kind)], text).into_response()
}

/// What is done.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Acts {
    version: u64,
    acts: Vec<Act>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Withdrawal {
    version: u64,
    index: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Version {
    version: u64,
}

fn parsed<T: DeserializeOwned>(bytes: &[u8]) -> std::result::Result<T, Refusal> {
    serde_json::from_slice(bytes)
        .map_err(|error| Error::new("this is no request of the page").because(error).into())
}

async fn deed(
    State(shared): Desks,
    Path((_, desk, deed)): Path<(String, usize, String)>,
    body: Bytes,
) -> Response {
    let response = with(shared, desk, move |session| {
        session.look();
        let done = match deed.as_str() {
            "act" => parsed(&body).and_then(|Acts { version, acts }| session.act(version, &acts)),
            "undo" => parsed(&body).and_then(|Version { version }| session.undo(version)),
            "redo" => parsed(&body).and_then(|Version { version }| session.redo(version)),
            "withdraw" => parsed(&body)
                .and_then(|Withdrawal { version, index }| session.withdraw(version, index)),
            // What was saved is saved, whatever the page showed.
            "save" => session.save().map(drop),
            _ => return None,
        };
        Some(match done {
            Ok(()) => answer(StatusCode::OK, &json!({ "version": session.version() })),
            Err(refusal) => refused(&refusal, session.script()),
        })
    });
    match response.await {
        Ok(Some(response)) => response,
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(response) => response,
    }
}
