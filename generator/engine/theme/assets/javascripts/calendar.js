// Writes a calendar file (RFC 5545). `events` are {date, at, minutes, title, text, link, id}; times are
// those of the clock on the wall, wherever that hangs.
const hbCalendar = (() => {
  const LONGEST_LINE = 75; // bytes

  function calendar(name, events, now) {
    const lines = [
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      `PRODID:-//${escaped(name)}//Lesson planner//EN`,
      "CALSCALE:GREGORIAN",
      ...events.flatMap((event) => eventLines(event, now)),
      "END:VCALENDAR",
    ];
    return lines.map((line) => `${folded(line)}\r\n`).join("");
  }

  function eventLines(event, now) {
    const start = new Date(`${event.date}T${event.at}:00Z`);
    return [
      "BEGIN:VEVENT",
      `UID:${event.id}`,
      `DTSTAMP:${stamp(now)}Z`,
      `DTSTART:${stamp(start)}`,
      `DTEND:${stamp(new Date(start.getTime() + event.minutes * 60_000))}`,
      `SUMMARY:${escaped(event.title)}`,
      `DESCRIPTION:${escaped(event.text)}`,
      `URL:${event.link}`,
      "END:VEVENT",
    ];
  }

  function stamp(date) {
    return date.toISOString().replace(/[-:]/g, "").slice(0, 15);
  }

  function escaped(text) {
    return text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");
  }

  // A letter is never cut in two.
  function folded(text) {
    const lines = [""];
    for (const letter of text) {
      if (size(lines.at(-1) + letter) > LONGEST_LINE) lines.push(" ");
      lines.push(lines.pop() + letter);
    }
    return lines.join("\r\n");
  }

  function size(text) {
    return new TextEncoder().encode(text).length;
  }

  return calendar;
})();
