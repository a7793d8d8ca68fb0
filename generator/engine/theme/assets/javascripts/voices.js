// The device's own voices. Only those that work on the device itself are used: nothing is sent to anybody.
const hbVoices = (() => {
  const SLOW = 0.6;
  const speech = window.speechSynthesis;
  let telling = null;

  const language = (tag) => tag.split(/[-_]/)[0].toLowerCase();

  // returns the voice of a language, or nothing
  function of(tag) {
    const known = speech && window.SpeechSynthesisUtterance ? speech.getVoices() : [];
    const mine = known.filter(
      (voice) => voice.localService && language(voice.lang) === language(tag),
    );
    return mine.find((voice) => voice.default) ?? mine[0];
  }

  // calls back now, and again when the device has told its voices: many do so late
  function whenKnown(action) {
    action();
    speech?.addEventListener?.("voiceschanged", action);
  }

  function stop() {
    const stopped = telling;
    telling = null;
    speech?.cancel();
    stopped?.onStop?.();
  }

  // `onWord` is told the place and length of each word where the voice says them, `onEnd` that all was
  // said, `onStop` that something else came first
  function speak(text, tag, { slow, onWord, onEnd, onStop } = {}) {
    stop();
    const voice = of(tag);
    if (!voice) return;
    const utterance = new SpeechSynthesisUtterance(text);
    // kept, because a browser forgets an utterance that nobody holds, and its events with it
    const mine = { utterance, onStop };
    utterance.voice = voice;
    utterance.lang = voice.lang.replace("_", "-");
    utterance.rate = slow ? SLOW : 1;
    utterance.onboundary = (event) => {
      if (telling === mine && event.name !== "sentence")
        onWord?.(event.charIndex, event.charLength || wordLength(text, event.charIndex));
    };
    utterance.onend = () => finish(mine, onEnd);
    utterance.onerror = () => finish(mine, onStop);
    telling = mine;
    speech.speak(utterance);
  }

  function finish(mine, action) {
    if (telling !== mine) return;
    telling = null;
    action?.();
  }

  const wordLength = (text, start) => text.slice(start).search(/\s|$/);

  addEventListener("pagehide", stop);
  return { of, whenKnown, speak, stop };
})();
