package dev.flowcard.workstation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import dev.flowcard.identity.Role;
import dev.flowcard.shared.Codes;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.Chromium;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A scanner on a serial line of the browser; the line itself is played. */
@FlowcardTest
class SerialScannerTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Shop shop;

    private Chromium chromium;
    private BrowserContext context;
    private TerminalScreen screen;
    private String terminal;

    @BeforeEach
    void aTerminal() {
        terminal = "T-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        shop.person("SER1", "李伟", Role.OPERATOR);
        shop.workUnit("SERIAL-1", "SERIAL-MC");
        chromium = new Chromium();
        context = chromium.context(1280, 800, "zh-CN");
        context.addInitScript(SCRIPTED_SERIAL);
        screen = new TerminalScreen(context, port).enrol(shop.terminal(terminal, "SERIAL-1"));
    }

    @AfterEach
    void close() {
        chromium.close();
    }

    @Test
    void aPortIsAllowedOnceAndOpensByItselfFromThenOn() {
        screen.page.locator("[data-key=link]").click();
        screen.touch("接串口扫码枪");
        screen.page.locator("[data-serial='1']").waitFor();
        sends(Codes.printable("P-SER1") + "\\r\\n");
        screen.says("李伟 已上机");
        screen.page.reload();
        screen.ready();
        screen.page.waitForFunction("played.opened === 1");
        sends("X-CAN");
        sends("CEL\\r");
        screen.says("没有可取消的");
        screen.page.evaluate("played.unplug()");
        screen.page.locator("[data-key=link]").click();
        screen.page.locator("[data-serial='0']").waitFor();
        screen.page.evaluate("played.plug()");
        screen.page.locator("[data-serial='1']").waitFor();
        sends("\\u0002X-OFF\\u0003X-OK\\r");
        screen.page.waitForCondition(() -> codes().size() == 4);
        assertThat(codes()).containsExactly(Codes.printable("P-SER1"), "X-CANCEL", "X-OFF", "X-OK");
        assertThat(log().findValuesAsString("source")).containsOnly("WEB_SERIAL");
    }

    @Test
    void aFaultyFrameEndsNoPortAndACodeWithoutEndIsWholeAfterASilence() {
        screen.page.locator("[data-key=link]").click();
        screen.touch("接串口扫码枪");
        screen.page.locator("[data-serial='1']").waitFor();
        screen.page.evaluate("played.fault('FramingError')");
        screen.page.waitForFunction("played.streams === 2");
        sends("X-CANCEL");
        screen.says("没有可取消的");
        assertThat(codes()).containsExactly("X-CANCEL");
    }

    private void sends(String text) {
        screen.page.evaluate("played.send('" + text + "')");
    }

    private List<String> codes() {
        return log().findValuesAsString("code");
    }

    private JsonNode log() {
        return new Api(port, shop.token(Role.PLANNER))
                .get("/api/v1/scans?terminal=" + terminal)
                .json()
                .path("content");
    }

    private static final String SCRIPTED_SERIAL = """
            const serial = new EventTarget();
            const port = new EventTarget();
            Object.assign(port, { readable: null, connected: true });
            const make = () => { played.streams++; port.readable = new ReadableStream({ start(c) { played.line = c; } }); };
            window.played = { opened: 0, streams: 0,
              send(text) { this.line.enqueue(new TextEncoder().encode(text)); },
              fault(name) { const old = this.line; make(); old.error(new DOMException('fault', name)); },
              unplug() { port.connected = false; const old = this.line; port.readable = null; old.error(new DOMException('gone', 'NetworkError')); },
              plug() { port.connected = true; const e = new Event('connect'); Object.defineProperty(e, 'target', { value: port }); serial.dispatchEvent(e); },
            };
            port.open = async () => { if (port.readable) throw new DOMException('open', 'InvalidStateError'); played.opened++; make(); };
            port.close = async () => { port.readable = null; };
            serial.getPorts = async () => localStorage.getItem('played') && port.connected ? [port] : [];
            serial.requestPort = async () => { localStorage.setItem('played', '1'); return port; };
            Object.defineProperty(navigator, 'serial', { value: serial });
            """;
}
