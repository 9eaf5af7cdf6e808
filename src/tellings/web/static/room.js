"use strict";
// The little that a page does by itself. Everything works without it: marks are links, lists are pages, forms are forms.

const each = (selector, act, root = document) => root.querySelectorAll(selector).forEach(act);
each(".scripted", (one) => { one.hidden = false; });

// On a phone the bar of sections is wider than the page: the one that is open is brought into view.
each("nav.bar [aria-current]", (one) => { const bar = one.parentElement; bar.scrollLeft = one.offsetLeft - bar.offsetLeft - (bar.clientWidth - one.offsetWidth) / 2; });

// Copy a citation.
each("button.copy", (button) => {
  const words = button.textContent;
  button.addEventListener("click", async () => {
    const field = document.getElementById(button.dataset.copies);
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      field.select();
      document.execCommand("copy");
    }
    button.textContent = "Copied";
    setTimeout(() => { button.textContent = words; }, 2000);
  });
});

// Cite any words that are selected in a clean text: code points from the start of their block.
const clean = document.querySelector("[data-document]");
if (clean) {
  const offer = document.createElement("a");
  offer.className = "button cite-this";
  offer.textContent = "Cite these words";
  offer.hidden = true;
  clean.append(offer);
  const place = (node, offset) => {
    const block = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-start]");
    if (!block || !clean.contains(block)) return null;
    const range = document.createRange();
    range.setStart(block, 0);
    range.setEnd(node, offset);
    return Number(block.dataset.start) + [...range.toString()].length;
  };
  document.addEventListener("selectionchange", () => {
    const chosen = document.getSelection();
    const range = chosen.rangeCount && !chosen.isCollapsed ? chosen.getRangeAt(0) : null;
    const start = range && place(range.startContainer, range.startOffset);
    const end = range && place(range.endContainer, range.endOffset);
    offer.hidden = !(Number.isInteger(start) && Number.isInteger(end) && start < end);
    if (!offer.hidden) offer.href = `${clean.dataset.document}/${start}-${end}#lit`;
  });
}

// Side by side: passages of one thing light up together, and the columns scroll together.
const abreast = document.getElementById("abreast");
if (abreast) {
  const columns = [...abreast.querySelectorAll(".col")];
  const light = (key) => each("[data-tie]", (one) => one.classList.toggle("on", key !== "" && one.dataset.tie === key), abreast);
  const tied = (event) => { const one = event.target.closest("[data-tie]"); return one ? one.dataset.tie : ""; };
  const focused = () => (abreast.contains(document.activeElement) ? tied({ target: document.activeElement }) : "");
  abreast.addEventListener("pointerover", (event) => light(tied(event) || focused()));
  abreast.addEventListener("pointerleave", () => light(focused()));
  abreast.addEventListener("focusin", (event) => light(tied(event)));
  const together = document.getElementById("together");
  const top = (column, one) => one.getBoundingClientRect().top - column.getBoundingClientRect().top + column.scrollTop;
  const first = (column, key) => column.querySelector(`[data-tie="${key}"]`);
  let leader = null, asked = false;
  const lead = (event) => { leader = event.currentTarget; };
  const follow = () => {
    asked = false;
    if (!leader || !together || !together.checked) return;
    const line = leader.scrollTop + leader.clientHeight / 3;
    const near = {};
    each("[data-tie]", (one) => {
      const key = one.dataset.tie, at = top(leader, one);
      if (!(key in near) || Math.abs(at - line) < Math.abs(near[key] - line)) near[key] = at;
    }, leader);
    const keys = Object.keys(near).sort((a, b) => Math.abs(near[a] - line) - Math.abs(near[b] - line));
    columns.filter((one) => one !== leader).forEach((other) => {
      const key = keys.find((each) => first(other, each));
      if (key) other.scrollTop = top(other, first(other, key)) - (near[key] - leader.scrollTop);
    });
  };
  columns.forEach((column) => {
    ["pointerenter", "wheel", "touchstart", "focusin", "keydown"].forEach((kind) => column.addEventListener(kind, lead, { passive: true }));
    column.addEventListener("scroll", () => {
      if (column === leader && !asked) { asked = true; requestAnimationFrame(follow); }
    }, { passive: true });
  });
}

// Not more reports side by side than fit.
each("form.choose", (form) => {
  const boxes = [...form.querySelectorAll('input[name="a"]')];
  const button = form.querySelector("button");
  const check = () => {
    const on = boxes.filter((box) => box.checked).length;
    boxes.forEach((box) => { box.disabled = !box.checked && on >= Number(form.dataset.most); });
    if (button) button.disabled = on < Number(form.dataset.least);
  };
  form.addEventListener("change", check);
  if (boxes.length) check();
});

// Files may be dropped anywhere on the field.
each(".drop", (zone) => {
  const input = zone.querySelector('input[type="file"]');
  const said = zone.querySelector("[data-said]");
  const say = () => {
    const size = [...input.files].reduce((sum, file) => sum + file.size, 0);
    const many = size > Number(input.dataset.most);
    said.textContent = input.files.length ? `${input.files.length} file${input.files.length === 1 ? "" : "s"}, ${size < 1e6 ? `${Math.ceil(size / 1e3)} kB` : `${(size / 1e6).toFixed(1)} MB`}${many ? ": more than fits in one go" : ""}` : "";
  };
  input.addEventListener("change", say);
  ["dragenter", "dragover"].forEach((kind) => zone.addEventListener(kind, (event) => { event.preventDefault(); zone.classList.add("over"); }));
  ["dragleave", "drop"].forEach((kind) => zone.addEventListener(kind, (event) => { event.preventDefault(); zone.classList.remove("over"); }));
  zone.addEventListener("drop", (event) => { if (event.dataTransfer.files.length) { input.files = event.dataTransfer.files; say(); } });
});

// A story that is being brought up to date says when it is; what is being read stays where it is.
const behind = document.querySelector("[data-behind]");
if (behind) {
  const look = async () => {
    try {
      const answer = await fetch(location.href, { headers: { accept: "text/html" } });
      if (answer.status === 200 && !new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-behind]")) {
        behind.querySelector("[role=status]").textContent = "There is a newer state of this page.";
        behind.querySelector("a").textContent = "Show it";
        return;
      }
    } catch {
      // asked again below
    }
    setTimeout(look, 4000);
  };
  setTimeout(look, 2000);
}

// A job's page goes on by itself; without script it is loaded again.
const job = document.querySelector("[data-job]");
if (job) {
  const look = async () => {
    try {
      const answer = await fetch(job.dataset.job, { headers: { accept: "text/html" } });
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
      const page = fresh.querySelector("[data-job]");
      if (page) {
        job.replaceChildren(...page.childNodes);
        job.dataset.over = page.dataset.over;
        document.title = fresh.title;
        if (page.dataset.over === "yes") return;
      }
    } catch {
      // the server may be busy: asked again below
    }
    setTimeout(look, 1500);
  };
  if (job.dataset.over !== "yes") setTimeout(look, 1000);
}
