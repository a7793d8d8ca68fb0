// Where a show is, as data that its windows share: {version, at, part, parts, easy, clocks}. The version is the
// whole module (0) or a shorter one, by its minutes; `steps` has the minutes of each step in it, null for one that
// it leaves out. A step whose text is longer than a screen has parts; only the class's window knows how many.
// Clocks stand by their step's number.
const hbRun = (() => {
  const MOST = 99;
  const begun = (version) => ({ version, at: 0, part: 0, parts: 1, easy: false, clocks: {} });
  const at = (run, step, part = 0) => ({ ...run, at: step, part, parts: 1 });

  function next(run, steps) {
    if (run.part < run.parts - 1) return { ...run, part: run.part + 1 };
    const step = steps.findIndex((minutes, number) => number > run.at && minutes !== null);
    return step > run.at ? at(run, step) : run;
  }

  // going back shows what stood there last
  function previous(run, steps) {
    const part = Math.min(run.part, run.parts - 1);
    if (part > 0) return { ...run, part: part - 1 };
    const step = steps.findLastIndex((minutes, number) => number < run.at && minutes !== null);
    return step >= 0 ? at(run, step, MOST) : run;
  }

  // Returns which of the version's steps it is at, from 1, and how many there are.
  function place(run, steps) {
    const there = (some) => some.filter((minutes) => minutes !== null).length;
    return [there(steps.slice(0, run.at + 1)), there(steps)];
  }

  // an easy text is shorter: it begins with its first part
  const easyPressed = (run) => ({ ...run, easy: !run.easy, part: 0, parts: 1 });

  const clock = (run, steps) => run.clocks[run.at] ?? hbClock.full(steps[run.at]);
  const withClock = (run, clock) => ({
    ...run,
    clocks: { ...run.clocks, [run.at]: clock },
  });

  // Starts the clock of this step, or lets it stand still; only one runs at a time.
  function clockPressed(run, steps, now) {
    const own = clock(run, steps);
    if (hbClock.runs(own)) return withClock(run, hbClock.paused(own, now));
    if (hbClock.isOver(own, now)) return run;
    const others = Object.entries(run.clocks).map(([step, one]) => [
      step,
      hbClock.paused(one, now),
    ]);
    return withClock({ ...run, clocks: Object.fromEntries(others) }, hbClock.started(own, now));
  }

  const minuteAdded = (run, steps, now) =>
    steps[run.at] ? withClock(run, hbClock.longer(clock(run, steps), now)) : run;

  // Returns a run from another window or an earlier visit; null for what is none of this show.
  function read(value, versions) {
    const steps = versions.get(value?.version);
    const whole = (number, most) => Number.isInteger(number) && number >= 0 && number <= most;
    if (!steps || !whole(value.at, steps.length - 1) || steps[value.at] === null) return null;
    if (!whole(value.part, MOST)) return null;
    if (!whole(value.parts, MOST) || !value.parts) return null;
    const clocks = Object.entries(value.clocks ?? {}).filter(
      ([step, one]) =>
        steps[step] > 0 &&
        Number.isFinite(one?.left) &&
        (one.since === null || Number.isFinite(one.since)),
    );
    const { version, at, part, parts } = value;
    return {
      version,
      at,
      part,
      parts,
      easy: value.easy === true,
      clocks: Object.fromEntries(clocks),
    };
  }

  return {
    begun,
    at,
    next,
    previous,
    place,
    easyPressed,
    clock,
    clockPressed,
    minuteAdded,
    read,
  };
})();
