package dev.flowcard.workstation;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** What a picky designer would find on a terminal's page: what is cut, too small to hit, too close, without a name. */
final class Faults {
    private final List<String> all = new ArrayList<>();

    List<String> all() {
        return all;
    }

    void look(TerminalScreen screen, String name) {
        screen.picture(name);
        in(screen.page).forEach(fault -> all.add(name + ": " + fault));
    }

    @SuppressWarnings("unchecked")
    private static List<String> in(Page page) {
        return (List<String>) page.evaluate(FAULTS);
    }

    private static final String FAULTS = """
            () => {
              const faults = [];
              const page = document.scrollingElement;
              if (page.scrollWidth > innerWidth || page.scrollHeight > innerHeight) faults.push(`the page scrolls: ${page.scrollWidth}x${page.scrollHeight}`);
              const seen = (e) => e.checkVisibility() && e.getBoundingClientRect().width > 0;
              const buttons = [...document.querySelectorAll('button')].filter(seen);
              const inside = (e) => { // the part that is not scrolled away
                const r = e.getBoundingClientRect();
                const boxes = [...document.querySelectorAll('.main, .next, .invite, .choose, .letters, .log, .codes, .pay')].filter((b) => b.contains(e));
                return boxes.map((b) => b.getBoundingClientRect()).every((b) => r.top >= b.top - 1 && r.bottom <= b.bottom + 1);
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
              for (const e of document.querySelectorAll('.band h1, .band p, .job h2, .job .sub, .nums, .shown, .k, .chip, .tag, b, em, p, h2')) {
                if (!seen(e) || e.closest('.row, .where')) continue;
                const r = e.getBoundingClientRect();
                if (r.right > innerWidth + 1) faults.push(`text leaves the screen: ${e.textContent.slice(0, 40)}`);
                if (e.scrollWidth > e.clientWidth + 2 && getComputedStyle(e).display !== 'inline') faults.push(`text is cut: ${e.textContent.slice(0, 40)}`);
                const own = [...e.childNodes].some((n) => n.nodeType === 3 && n.nodeValue.trim());
                if (own && parseFloat(getComputedStyle(e).fontSize) < 18) faults.push(`small text: ${e.textContent.slice(0, 40)}`);
              }
              for (const card of document.querySelectorAll('.job, .pad, .band')) if (card.scrollHeight > card.clientHeight + 1) faults.push(`${card.className} is cut by ${card.scrollHeight - card.clientHeight}`);
              const headline = document.querySelector('.band h1');
              if (parseFloat(getComputedStyle(headline).fontSize) < 40) faults.push('the answer is small');
              return faults;
            }""";
}
