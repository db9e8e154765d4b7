/**
 * The script of the stub, served to the page as it stands: a check box that asks the stub for a token, with the calls
 * and callbacks of hCaptcha's JavaScript API that its React component drives. `hcaptcha.expireAll()` is the stub's own.
 */
(() => {
  const address = new URL(document.currentScript.src);
  const api = address.origin;
  const widgets = new Map();

  async function solve(id) {
    const widget = widgets.get(id);
    const answer = await fetch(`${api}/token?sitekey=${encodeURIComponent(widget.params.sitekey)}`, {
      method: "POST",
    });
    const { token } = await answer.json();
    widget.field.value = token;
    widget.box.setAttribute("aria-checked", "true");
    widget.params.callback?.(token);
    return { response: token, key: id };
  }

  function reset(id) {
    const widget = widgets.get(id);
    if (!widget) return;
    widget.field.value = "";
    widget.box.setAttribute("aria-checked", "false");
  }

  function render(container, params) {
    const id = `stub-${widgets.size}`;
    const box = document.createElement("button");
    box.type = "button";
    box.setAttribute("role", "checkbox");
    box.setAttribute("aria-checked", "false");
    box.textContent = "Sou humano";
    box.style.width = params.size === "compact" ? "158px" : "302px";
    box.style.height = params.size === "compact" ? "138px" : "76px";
    const field = document.createElement("textarea");
    field.name = "h-captcha-response";
    field.hidden = true;
    container.append(box, field);
    widgets.set(id, { params, box, field, container });
    box.addEventListener("click", () => solve(id).catch(() => params["error-callback"]?.("network-error")));
    return id;
  }

  window.hcaptcha = {
    render,
    reset,
    remove(id) {
      widgets.get(id)?.container.replaceChildren();
      widgets.delete(id);
    },
    execute: (id, options) => (options?.async ? solve(id) : void solve(id)),
    getResponse: (id) => widgets.get(id)?.field.value ?? "",
    getRespKey: (id) => id,
    setData: () => undefined,
    close: () => undefined,
    expireAll() {
      for (const [id, { params }] of widgets) {
        reset(id);
        params["expired-callback"]?.();
      }
    },
  };
  window[address.searchParams.get("onload")]?.();
})();
