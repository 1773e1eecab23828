// The page at "/": the chat fills it, and the pack's title is its title.
import { BotChat } from "./chat.js";

customElements.define("bot-chat", BotChat);
document.querySelector("bot-chat").addEventListener("title", (event) => { document.title = event.detail; });
