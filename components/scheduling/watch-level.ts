/** How loud a microphone must be for a voice to count as heard, on the meter's scale of 0 to 1. */
export const HEARD = 0.06;

/**
 * Follows how loud a microphone is, some twenty times a second.
 * @returns what ends it
 */
export function watchLevel(stream: MediaStream, onLevel: (level: number) => void): () => void {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  context.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    onLevel(Math.max(...samples.map(Math.abs)));
  }, 50);
  return () => {
    clearInterval(timer);
    void context.close();
  };
}
