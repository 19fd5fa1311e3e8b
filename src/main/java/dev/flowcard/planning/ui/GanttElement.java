package dev.flowcard.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.dom.DomEvent;
import dev.flowcard.planning.Scenario;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The chart in the browser: it loads its own data and tells what was dragged where. */
@Tag("flowcard-gantt")
@JsModule("context://flowcard/gantt/gantt.js")
@StyleSheet("context://flowcard/styles/gantt.css")
class GanttElement extends Component {
    private int version;

    GanttElement(String zone, boolean movable) {
        getElement().setAttribute("zone", zone);
        getElement().setAttribute("movable", movable);
        getElement().setAttribute("label", getTranslation("planning.gantt.label"));
        getElement().setAttribute("unplaced", getTranslation("planning.gantt.unplaced"));
        getElement().setAttribute("due-label", getTranslation("planning.gantt.due"));
    }

    void onMove(Consumer<Scenario.Move> action) {
        getElement()
                .addEventListener("operation-moved", event -> action.accept(move(event)))
                .addEventData("event.detail");
    }

    private static Scenario.Move move(DomEvent event) {
        JsonNode detail = event.getEventData().get("event.detail");
        return new Scenario.Move(
                detail.path("workOrder").asString(),
                detail.path("sequence").asInt(),
                detail.path("workUnit").asString(),
                Instant.parse(detail.path("start").asString()),
                detail.path("part").asInt() == 0
                        ? null
                        : Integer.valueOf(detail.path("part").asInt()));
    }

    /**
     * The operation that was touched.
     *
     * @param order number of the sales order, or empty
     * @param part 1 or 2 of two parts; 0: the whole
     * @param pieces of the bar
     * @param divisible whether it can be planned in two parts
     */
    record Touched(
            String workOrder,
            int sequence,
            String operation,
            String order,
            boolean locked,
            boolean movable,
            int part,
            BigDecimal pieces,
            boolean divisible) {}

    void onOpen(Consumer<Touched> action) {
        getElement()
                .addEventListener("operation-opened", event -> action.accept(touched(event)))
                .addEventData("event.detail");
    }

    private static Touched touched(DomEvent event) {
        JsonNode detail = event.getEventData().get("event.detail");
        return new Touched(
                detail.path("workOrder").asString(),
                detail.path("sequence").asInt(),
                detail.path("operation").asString(),
                detail.path("order").asString(""),
                detail.path("locked").asBoolean(),
                detail.path("movable").asBoolean(),
                detail.path("part").asInt(),
                detail.path("pieces").asDecimal(),
                detail.path("divisible").asBoolean());
    }

    void by(String rows) {
        getElement().setAttribute("by", rows);
    }

    /** Draws the plan in force, or a proposal in its place. */
    void show(@Nullable Long proposal) {
        if (proposal == null) {
            getElement().removeAttribute("proposal");
        } else {
            getElement().setAttribute("proposal", proposal.toString());
        }
        refresh();
    }

    void refresh() {
        getElement().setAttribute("version", String.valueOf(++version));
    }
}
