// The chat in another site's page:
//   <script src="https://bot.example.org/widget.js" async></script>
// A button in the corner opens it. Everything lives in a shadow root: no style crosses either way.
(() => {
  const home = new URL(".", document.currentScript.src);

  async function start() {
    const { BotChat, el, styles } = await import(new URL("chat.js", home));
    if (!customElements.get("bot-chat")) customElements.define("bot-chat", BotChat);

    const host = document.createElement("bot-widget");
    const root = host.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [await styles()];

    const chat = el("bot-chat", { className: "boxed" });
    const close = el("button", { type: "button", className: "close", ariaLabel: "Close the chat" }, "×");
    const panel = el("div", { className: "panel", role: "dialog", ariaLabel: "Chat", id: "panel", hidden: true },
      close, chat);
    const open = el("button", { type: "button", className: "launcher" }, "Ask a question");
    open.setAttribute("aria-controls", "panel");
    const widget = el("div", { className: "widget" }, panel, open);
    root.append(widget);

    const show = (visible) => {
      panel.hidden = !visible;
      open.setAttribute("aria-expanded", String(visible));
      widget.classList.toggle("open", visible);
      if (visible) chat.focus();
      else open.focus();
    };
    open.setAttribute("aria-expanded", "false");
    open.addEventListener("click", () => show(panel.hidden));
    close.addEventListener("click", () => show(false));
    panel.addEventListener("keydown", (event) => { if (event.key === "Escape") show(false); });
    chat.addEventListener("title", (event) => { panel.ariaLabel = event.detail; });
    document.body.append(host);
  }

  if (document.body) start();
  else addEventListener("DOMContentLoaded", start);
})();
