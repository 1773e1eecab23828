// The chat, as an element: takes questions from the user, shows the answers of the server that this file
// came from. Text of the bot becomes text nodes and nothing else.

const HOME = new URL(".", import.meta.url);
const SAMPLES = 6;
const TOKEN = "bot-token"; // where the page keeps a token while it is open

/** An element with properties and children; strings become text. */
export function el(name, properties = {}, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

let sheet;
/** The styles, loaded once; a sheet made from text needs no leave of the page that it is used in. */
export function styles() {
  sheet ??= fetch(new URL("chat.css", HOME))
    .then((response) => response.text())
    .then((text) => new CSSStyleSheet().replace(text));
  return sheet;
}

export class BotChat extends HTMLElement {
  #session = Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, "0")).join("");
  #language = "";
  #heading = el("h1", {}, "Ask a question");
  #about = el("p", { className: "about" });
  #log = el("div", { className: "log", role: "log", ariaLabel: "Conversation", tabIndex: 0 });
  #input = el("input", {
    id: "question", type: "text", autocomplete: "off", enterKeyHint: "send", placeholder: "Ask a question",
    maxLength: 2000,
  });
  #form = el("form", { className: "ask" },
    el("label", { htmlFor: "question", className: "unseen" }, "Your question"),
    this.#input, el("button", { type: "submit" }, "Ask"));

  connectedCallback() {
    if (this.shadowRoot) return;
    this.attachShadow({ mode: "open", delegatesFocus: true });
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#ask(this.#input.value);
    });
    this.#start();
  }

  focus() {
    this.#input.focus();
  }

  async #start() {
    this.shadowRoot.adoptedStyleSheets = [await styles()];
    this.shadowRoot.append(
      el("header", {}, this.#heading, this.#about), this.#log, this.#form);
    await this.#welcome();
  }

  async #welcome() {
    try {
      const pack = await this.#fetch("v1/pack");
      this.#language = pack.language;
      const title = pack.title.charAt(0).toLocaleUpperCase(pack.language) + pack.title.slice(1);
      this.#heading.textContent = title;
      this.#heading.lang = pack.language;
      this.#about.textContent = ["Answers from facts, and shows which.", ...pack.sources.map(credit)].join(" ");
      this.dispatchEvent(new CustomEvent("title", { detail: title }));
      if (pack.questions.length) {
        this.#log.append(el("div", { className: "message bot" },
          el("p", {}, "You can ask, for example:"), this.#choices(pack.questions.slice(0, SAMPLES))));
      }
    } catch (error) {
      this.#fail(error, () => this.#welcome());
    }
  }

  async #ask(text) {
    const question = text.trim();
    if (!question || this.#log.ariaBusy === "true") return;
    this.#input.value = "";
    const asked = el("div", { className: "message user" }, unseen("You: "), el("p", {}, question));
    const waiting = el("p", { className: "waiting", ariaHidden: "true" }, "…");
    this.#log.append(asked, waiting);
    this.#log.ariaBusy = "true";
    this.#show(asked);
    try {
      const answer = await this.#fetch("v1/ask", { text: question, session: this.#session });
      this.#log.append(this.#message(answer));
      this.#show(asked);
    } catch (error) {
      asked.remove();
      this.#input.value = question;
      this.#fail(error, () => this.#ask(question));
    } finally {
      waiting.remove();
      this.#log.ariaBusy = "false";
    }
  }

  /** Scroll a message to the top of the log, and nothing but the log. */
  #show(message) {
    this.#log.scrollTo({ top: message.offsetTop - 8 });
  }

  #message(answer) {
    const message = el("div", { className: `message bot ${answer.status}` },
      unseen("Bot: "), el("p", { lang: this.#language }, answer.text));
    if (answer.suggestions.length) message.append(this.#choices(answer.suggestions));
    if (answer.facts.length) message.append(facts(answer.facts));
    if (answer.reading.words.length) message.append(reading(answer.reading));
    return message;
  }

  #choices(questions) {
    return el("ul", { className: "choices" }, ...questions.map((question) => {
      const button = el("button", { type: "button", lang: this.#language }, question);
      button.addEventListener("click", () => this.#ask(question));
      return el("li", {}, button);
    }));
  }

  #fail(error, again) {
    const message = el("div", { className: "message bot failed" }, el("p", {}, error.message));
    if (error.status === 401) message.append(this.#tokenForm(message, again));
    this.#log.append(message);
    this.#show(message);
  }

  #tokenForm(message, again) {
    const token = el("input", { id: "token", type: "password", autocomplete: "off", required: true });
    const form = el("form", { className: "token" },
      el("label", { htmlFor: "token" }, "Token of this server"), token, el("button", { type: "submit" }, "Go on"));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      sessionStorage.setItem(TOKEN, token.value);
      message.remove();
      again();
    });
    return form;
  }

  async #fetch(path, body) {
    const headers = {};
    const token = sessionStorage.getItem(TOKEN);
    if (token) headers.Authorization = `Bearer ${token}`;
    if (body) headers["Content-Type"] = "application/json";
    let response;
    try {
      response = await fetch(new URL(path, HOME), {
        method: body ? "POST" : "GET", headers, body: body && JSON.stringify(body),
      });
    } catch {
      throw new Error("The bot can't be reached just now. Your question is still below; try again in a moment.");
    }
    const value = await response.json();
    if (!response.ok) throw Object.assign(new Error(value.error.message), { status: response.status });
    return value;
  }
}

function unseen(text) {
  return el("span", { className: "unseen" }, text);
}

function credit(source) {
  return `${[source.title, source.publisher, source.licence].filter(Boolean).join(", ")}.`;
}

/** The facts that an answer rests on, each with its fields and where it stands. */
function facts(list) {
  const items = list.map((fact) => el("li", {},
    el("dl", {}, ...Object.entries(fact.fields).flatMap(([name, value]) => [
      el("dt", {}, name.replaceAll("_", " ")), el("dd", {}, plain(value))])),
    el("p", { className: "place" }, [fact.source, `${fact.file}:${fact.line}`].filter(Boolean).join(" · "))));
  return el("details", {}, el("summary", {}, list.length === 1 ? "Source" : `Sources (${list.length})`),
    el("ul", { className: "facts" }, ...items));
}

function plain(value) {
  if (Array.isArray(value)) return value.map(plain).join(", ");
  return value !== null && typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** How the question was read: every word, its role, and what it was taken for. */
function reading(read) {
  const words = read.words.map((word) => el("li", { className: word.role.replace(" ", "-") },
    el("span", { className: "word" }, word.text),
    word.corrected ? el("span", { className: "note" }, `→ ${word.corrected}`) : "",
    el("span", { className: "note" }, [word.role, word.refers].filter(Boolean).join(": "))));
  return el("details", {}, el("summary", {}, "How I read this"),
    read.summary ? el("p", { className: "place" }, read.summary) : "",
    el("ul", { className: "words" }, ...words));
}
