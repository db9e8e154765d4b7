/** By the names of the browsers' own errors (Media Capture and Streams, getUserMedia). */
const faultTexts: Partial<Record<string, string>> = {
  NotAllowedError:
    "O navegador não deixou usar a câmera e o microfone. Libere os dois nas permissões deste site, ao lado do endereço, e tente de novo.",
  NotFoundError:
    "Não encontramos câmera e microfone neste aparelho. Ligue-os, ou use um celular, e tente de novo.",
  NotReadableError:
    "A câmera ou o microfone está em uso por outro programa. Feche esse programa e tente de novo.",
  TypeError:
    "Este navegador não permite usar a câmera e o microfone. Use a versão atual do Chrome, do Edge, do Firefox ou do Safari.",
};

/** Why camera and microphone cannot be tried, and what to do. */
export const mediaFaultText = (error: unknown): string =>
  (error instanceof Error && faultTexts[error.name]) ||
  "Não foi possível abrir a câmera e o microfone. Tente de novo, ou use outro navegador ou aparelho.";
