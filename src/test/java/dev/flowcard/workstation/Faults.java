package dev.flowcard.workstation;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.util.ArrayList;
import java.util.List;

/** What a picky designer would find on a terminal's page: what is cut, too small to hit, too close, without a name. */
final class Faults {
    /** {@code -Dlooks.pictures=true} keeps a picture of every state, and not only of the faulty ones: hundreds take minutes. */
    private static final boolean EVERY_PICTURE = Boolean.getBoolean("looks.pictures");

    private final List<String> all = new ArrayList<>();

    List<String> all() {
        return all;
    }

    /** By day and by night. */
    void look(TerminalScreen screen, String name) {
        int before = all.size();
        in(screen.page).forEach(fault -> all.add(name + ": " + fault));
        screen.page.evaluate("document.documentElement.classList.add('night')");
        in(screen.page).forEach(fault -> all.add(name + " at night: " + fault));
        screen.page.evaluate("document.documentElement.classList.remove('night')");
        if (EVERY_PICTURE || all.size() > before) {
            screen.picture(name);
        }
    }

    /** What was asked before a reload is asked after it, and in the same words. */
    void reload(TerminalScreen screen, String name) {
        String before = (String) screen.page.evaluate(ASKED);
        screen.page.reload();
        screen.ready().is("online");
        try {
            screen.page.waitForFunction("before => (" + ASKED + ")() === before", before, PATIENCE);
        } catch (TimeoutError e) {
            all.add(name + " after a reload: " + screen.page.evaluate(ASKED) + " instead of " + before);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> in(Page page) {
        return (List<String>) page.evaluate(FAULTS);
    }

    private static final Page.WaitForFunctionOptions PATIENCE = new Page.WaitForFunctionOptions().setTimeout(5000);

    private static final String ASKED = """
            () => JSON.stringify([
              ...['.band h1', '.band p'].map((part) => document.querySelector(part)?.textContent),
              document.querySelector('aside')?.getAttribute('aria-label'),
              ...[...document.querySelectorAll('.acts button')].map((b) => `${b.textContent} ${b.disabled}`)])""";

    private static final String FAULTS = """
            () => {
              const faults = [];
              const page = document.scrollingElement;
              if (page.scrollWidth > innerWidth || page.scrollHeight > innerHeight) faults.push(`the page scrolls: ${page.scrollWidth}x${page.scrollHeight}`);
              const seen = (e) => e.checkVisibility() && e.getBoundingClientRect().width > 0;
              const buttons = [...document.querySelectorAll('button')].filter(seen);
              const inside = (e) => { // the part that is not scrolled away
                const r = e.getBoundingClientRect();
                const boxes = [...document.querySelectorAll('.main, .next, .invite, .choose, .letters, .log, .codes, .pay, .guide')].filter((b) => b.contains(e));
                return boxes.map((b) => b.getBoundingClientRect()).every((b) => r.top >= b.top - 1 && r.bottom <= b.bottom + 0.5);
              };
              const name = (e) => (e.getAttribute('aria-label') ?? e.textContent).trim();
              for (const b of buttons) {
                const r = b.getBoundingClientRect();
                if (!name(b)) faults.push(`no name: ${b.outerHTML.slice(0, 80)}`);
                if (r.width < 63.5 || r.height < 63.5) faults.push(`${name(b)} is ${r.width}x${r.height}`);
                if (r.left < -0.5 || r.right > innerWidth + 0.5) faults.push(`${name(b)} leaves the screen`);
                if (b.scrollHeight > b.clientHeight + 1) faults.push(`${name(b)} is cut: ${b.scrollHeight} > ${b.clientHeight} high`);
                if (b.scrollWidth > b.clientWidth + 1) faults.push(`${name(b)} is cut: ${b.scrollWidth} > ${b.clientWidth}`);
              }
              const shown = buttons.filter(inside).map((b) => [name(b), b.getBoundingClientRect()]);
              for (const [i, [a, x]] of shown.entries()) {
                for (const [b, y] of shown.slice(i + 1)) {
                  const dx = Math.max(x.left - y.right, y.left - x.right), dy = Math.max(x.top - y.bottom, y.top - x.bottom);
                  if (Math.max(dx, dy) < 11.5) faults.push(`${a} and ${b} are ${Math.max(dx, dy)} apart`);
                }
              }
              const actions = document.querySelectorAll('.acts button').length;
              if (actions > 6) faults.push(`${actions} actions`);
              const channels = (colour) => colour.match(/[0-9.]+/g).map(Number);
              const light = (colour) => {
                const [r, g, b] = channels(colour).map((c) => (c / 255 <= 0.03928 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
                return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
              };
              const ground = (e) => { // the first colour behind it that covers
                const colour = e ? getComputedStyle(e).backgroundColor : 'rgb(255, 255, 255)';
                return e && channels(colour)[3] === 0 ? ground(e.parentElement) : colour;
              };
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              for (let text = texts.nextNode(); text; text = texts.nextNode()) {
                const e = text.parentElement, words = text.nodeValue.trim().slice(0, 40);
                if (!words || !seen(e) || e.closest('button:disabled, .camera, svg, style')) continue;
                const style = getComputedStyle(e), r = e.getBoundingClientRect(), size = parseFloat(style.fontSize);
                const label = e.closest('button, .k, .tag, .chip, em, small, figcaption, .tick');
                if (size < (label ? 18 : 20)) faults.push(`small text, ${size}: ${words}`);
                const [a, b] = [light(style.color), light(ground(e))];
                if (Math.max(a, b) / Math.min(a, b) < 7) faults.push(`pale, ${(Math.max(a, b) / Math.min(a, b)).toFixed(1)}: ${words}`);
                if (e.closest('.row, .where') || !inside(e)) continue;
                if (r.right > innerWidth + 1) faults.push(`text leaves the screen: ${words}`);
                if (e.scrollWidth > e.clientWidth + 2 && style.display !== 'inline') faults.push(`text is cut: ${words}`);
              }
              for (const tags of document.querySelectorAll('.tags')) if (seen(tags) && tags.scrollWidth > tags.clientWidth + 2) faults.push(`tags are cut: ${tags.textContent}`);
              for (const card of document.querySelectorAll('.job, .pad, .band')) if (card.scrollHeight > card.clientHeight + 1) faults.push(`${card.className} is cut by ${card.scrollHeight - card.clientHeight}`);
              const headline = document.querySelector('.band h1');
              if (parseFloat(getComputedStyle(headline).fontSize) < 40) faults.push('the answer is small');
              return faults;
            }""";
}
