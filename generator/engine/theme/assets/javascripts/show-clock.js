// A clock that counts down, as data that another window can go on with: what is left, in milliseconds,
// and since when it runs (null: it stands still).
const hbClock = (() => {
  const MINUTE = 60_000;

  const full = (minutes) => ({ left: minutes * MINUTE, since: null });
  const runs = (clock) => clock.since !== null;
  const left = (clock, now) => Math.max(0, clock.left - (runs(clock) ? now - clock.since : 0));
  const isOver = (clock, now) => left(clock, now) === 0;
  const paused = (clock, now) => ({ left: left(clock, now), since: null });
  const started = (clock, now) => ({ left: left(clock, now), since: now });

  // a clock at its end goes on with the minute that it is given
  const longer = (clock, now) => ({
    left: left(clock, now) + MINUTE,
    since: runs(clock) ? now : null,
  });

  // Returns it as it is read from afar: 39.2 seconds are still 0:40, so that 0:00 is the end.
  function told(milliseconds) {
    const seconds = Math.ceil(milliseconds / 1000);
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  }

  return { full, runs, left, isOver, paused, started, longer, told };
})();
