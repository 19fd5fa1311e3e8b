package dev.flowcard.planning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.flowcard.testing.OfficeBrowser.picture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.flowcard.identity.Person;
import dev.flowcard.identity.Role;
import dev.flowcard.identity.Users;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.OfficeBrowser;
import dev.flowcard.testing.Shop;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** The planner's chart in a real browser: an operation is split by hand, published, and put together again. */
@FlowcardTest
@TestPropertySource(properties = "flowcard.test.schema=planning_gantt")
class GanttPageTest {
    private static final String PASSWORD = "correct horse battery";

    @Autowired
    Shop shop;

    @Autowired
    Users users;

    @LocalServerPort
    int port;

    private OfficeBrowser browser;
    private Api planner;

    @BeforeEach
    void setUp() {
        Person person = shop.person("GP-1", "陈静", Role.PLANNER);
        users.setPassword("chenjing", person.id(), PASSWORD);
        planner = new Api(port, shop.token(Role.PLANNER));
        shop.workUnit("GP-T1", "GP-TURN");
        shop.workUnit("GP-T2", "GP-TURN");
        shop.workOrder("W-GP1", 240, Shop.Step.of(10, "车", "GP-TURN"));
        long number = planner.post("/api/v1/plan/schedule", "{\"seconds\": 1}")
                .json()
                .path("number")
                .asLong();
        await().atMost(Duration.ofSeconds(60)).until(() -> planner.get("/api/v1/plan/proposals/" + number)
                .json()
                .at("/proposal/state")
                .asString()
                .equals("DONE"));
        planner.post("/api/v1/plan/publish", "{\"proposal\": " + number + "}");
        browser = new OfficeBrowser(port);
    }

    @AfterEach
    void tearDown() {
        browser.close();
    }

    @Test
    void anOperationIsSplitSeenPublishedAndPutTogetherAgain() {
        Page page = browser.open("/plan/gantt", "chenjing", PASSWORD, "zh-CN", 1440, 900);
        Locator chart = page.locator("flowcard-gantt");
        assertThat(chart).hasAttribute("data-bars", "1");
        touch(page, 0);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("拆分…"))
                .click();
        Locator pieces = page.locator("vaadin-big-decimal-field input");
        assertThat(pieces).hasValue("120");
        pieces.fill("240");
        pieces.blur();
        assertThat(page.getByText("第二部分至少一件，且少于全部 240 件。")).isVisible();
        pieces.fill("90");
        pieces.blur();
        assertThat(page.getByText("第一部分留 150。")).isVisible();
        picture(page, "gantt-split-dialog");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("拆分").setExact(true))
                .click();
        assertThat(chart).hasAttribute("data-bars", "2");
        assertThat(pieces).hasCount(0);
        picture(page, "gantt-split-proposal");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("发布").setExact(true))
                .click();
        await().untilAsserted(() -> assertThat(parts()).containsExactly(150, 90));
        assertThat(chart).hasAttribute("data-bars", "2");

        touch(page, 1);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("W-GP1 · 10 车 · 2/2")))
                .isVisible();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("合并").setExact(true))
                .click();
        assertThat(chart).hasAttribute("data-bars", "1");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("发布").setExact(true))
                .click();
        await().untilAsserted(() -> assertThat(parts()).containsExactly(240));
    }

    @Test
    void aPartIsDraggedToAnotherTime() {
        JsonNode split = planner.post(
                        "/api/v1/plan/split",
                        "{\"workOrder\": \"W-GP1\", \"sequence\": 10, \"pieces\": 60, \"workUnit\": \"GP-T2\"}")
                .json();
        planner.post("/api/v1/plan/publish", "{\"proposal\": " + split.path("number") + "}");
        Page page = browser.open("/plan/gantt", "chenjing", PASSWORD, "en", 1440, 900);
        assertThat(page.locator("flowcard-gantt")).hasAttribute("data-bars", "2");
        List<Number> from = middle(page, 1);
        List<Number> to = middle(page, 0);
        page.mouse().move(from.get(0).doubleValue(), from.get(1).doubleValue());
        page.mouse().down();
        page.mouse().move(from.get(0).doubleValue() + 20, to.get(1).doubleValue());
        page.mouse().move(from.get(0).doubleValue() + 300, to.get(1).doubleValue());
        page.mouse().up();
        assertThat(page.getByText("What it changes")).isVisible();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Publish").setExact(true))
                .click();
        await().untilAsserted(() -> {
            JsonNode operation = operation();
            assertThat(operation.path("split").path("workUnit").asString())
                    .isEqualTo(operation.path("workUnit").asString());
        });
        picture(page, "gantt-part-moved");
    }

    private void touch(Page page, int bar) {
        List<Number> at = middle(page, bar);
        page.mouse().click(at.get(0).doubleValue(), at.get(1).doubleValue());
    }

    /** Where the middle of a bar is on the page, by part. */
    @SuppressWarnings("unchecked")
    private static List<Number> middle(Page page, int bar) {
        return (List<Number>) page.evaluate("""
                index => {
                    const gantt = document.querySelector('flowcard-gantt');
                    const bar = [...gantt.chart.bars].sort((a, b) => a.part - b.part)[index];
                    const box = gantt.canvas.getBoundingClientRect();
                    return [box.x + gantt.scale.x((bar.from + bar.to) / 2), box.y + gantt.scale.y(bar.row) + 17];
                }""", bar);
    }

    private JsonNode operation() {
        return planner.get("/api/v1/work-orders/W-GP1")
                .json()
                .path("operations")
                .get(0);
    }

    private List<Integer> parts() {
        return planner.get("/api/v1/plan")
                .json()
                .path("content")
                .valueStream()
                .map(p -> p.path("quantity").asInt())
                .toList();
    }
}
