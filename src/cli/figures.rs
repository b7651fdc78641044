//! Numbers, sizes and times as a person reads them.

use std::time::Duration;

/// 9873 → `9,873`.
pub(super) fn number(value: usize) -> String {
    let digits = value.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// How many corrections stand in a text that reads otherwise than when they were made; "" where none does.
pub(super) fn since_changed(count: usize) -> String {
    match count {
        0 => String::new(),
        count => format!(" ({} where the text has changed since)", number(count)),
    }
}

/// A size in units of 1000 bytes.
pub(super) fn bytes(size: usize) -> String {
    match size {
        0..1_000 => format!("{size} B"),
        1_000..1_000_000 => format!("{} kB", size.div_ceil(1000)),
        _ => format!("{:.1} MB", size as f64 / 1e6),
    }
}

/// A time to three figures or so.
pub(super) fn time(span: Duration) -> String {
    let seconds = span.as_secs_f64();
    match seconds {
        0.0..0.01 => format!("{:.1} ms", seconds * 1e3),
        0.01..1.0 => format!("{:.0} ms", seconds * 1e3),
        1.0..60.0 => format!("{seconds:.2} s"),
        _ => format!("{} min {:02} s", span.as_secs() / 60, span.as_secs() % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_easy_to_read() {
        let numbers = [0, 999, 1000, 1234567].map(number);
        assert_eq!(numbers, ["0", "999", "1,000", "1,234,567"]);
        assert_eq!([0, 1000, 1001, 2_500_000].map(bytes), ["0 B", "1 kB", "2 kB", "2.5 MB"]);
        let times = [0.0004, 0.0123, 1.5, 75.0].map(|s| time(Duration::from_secs_f64(s)));
        assert_eq!(times, ["0.4 ms", "12 ms", "1.50 s", "1 min 15 s"]);
    }
}
