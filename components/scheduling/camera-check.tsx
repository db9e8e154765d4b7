"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Message } from "@/components/ui/message";
import { mediaFaultText } from "./media-fault";
import { HEARD, watchLevel } from "./watch-level";

type State =
  | { step: "ready" | "asking" }
  | { step: "open"; stream: MediaStream }
  | { step: "fault"; text: string };

const stop = (stream: MediaStream) => {
  for (const track of stream.getTracks()) track.stop();
};

/** «Testar câmera e microfone»: asked for on the click only. Nothing is recorded or sent. */
export function CameraCheck() {
  const [state, setState] = useState<State>({ step: "ready" });
  const stream = state.step === "open" ? state.stream : null;
  useEffect(() => (stream ? () => stop(stream) : undefined), [stream]);

  async function open() {
    if (state.step === "asking") return;
    setState({ step: "asking" });
    try {
      setState({
        step: "open",
        stream: await navigator.mediaDevices.getUserMedia({ video: true, audio: true }),
      });
    } catch (error) {
      setState({ step: "fault", text: mediaFaultText(error) });
    }
  }

  return (
    <div className="noscript:hidden">
      {state.step === "fault" && (
        <Message kind="danger" title="O teste não funcionou">
          {state.text}
        </Message>
      )}
      {stream ? (
        <>
          <Preview stream={stream} />
          <Button type="button" variant="secondary" onClick={() => setState({ step: "ready" })}>
            Terminar o teste
          </Button>
        </>
      ) : (
        <Button type="button" onClick={open} aria-disabled={state.step === "asking"}>
          {state.step === "fault" ? "Tentar de novo" : "Começar o teste"}
        </Button>
      )}
    </div>
  );
}

function Preview({ stream }: { stream: MediaStream }) {
  const video = useRef<HTMLVideoElement>(null);
  const meter = useRef<HTMLMeterElement>(null);
  const [heard, setHeard] = useState(false);

  useEffect(() => {
    if (video.current) video.current.srcObject = stream;
    return watchLevel(stream, (level) => {
      if (meter.current) meter.current.value = level;
      if (level > HEARD) setHeard(true);
    });
  }, [stream]);

  return (
    <div className="mb-4 max-w-xl">
      <video
        ref={video}
        autoPlay
        playsInline
        muted
        aria-label="A imagem da sua câmera"
        className="w-full rounded border border-line-strong bg-black"
      />
      <label className="mt-4 block font-semibold">
        Nível do microfone
        <meter ref={meter} min={0} max={1} className="mt-1 block h-6 w-full" />
      </label>
      <p role="status" className="mt-2">
        {heard ? "Ouvimos você: o microfone funciona." : "Fale alguma coisa: a barra deve se mexer."}
      </p>
      <p className="mt-2">
        Você deve ver a sua imagem, com o rosto inteiro e bem iluminado. Se a imagem ficar preta, confira se a
        câmera não está coberta.
      </p>
    </div>
  );
}
