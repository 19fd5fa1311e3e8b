package dev.flowcard.production.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.flowcard.production.trace.Genealogies;
import dev.flowcard.production.trace.Genealogy;
import dev.flowcard.production.trace.TraceNode;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.shared.ui.Page;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a lot, a single piece or a work order comes from, and what it went into: two trees. What is asked stands in the address. */
@Route("materials/genealogy")
@RolesAllowed({"PLANNER", "FOREMAN", "WAREHOUSE", "INSPECTOR", "SALES", "PURCHASING", "MANAGER", "ADMIN"})
@StyleSheet("context://flowcard/styles/trace.css")
class GenealogyView extends Page implements BeforeEnterObserver {
    private final Genealogies genealogies;
    private final PlantZone zone;
    private final TextField asked = new TextField();
    private final Div content = new Div();

    GenealogyView(Genealogies genealogies, PlantZone zone) {
        super("production.genealogy.title");
        this.genealogies = genealogies;
        this.zone = zone;
        asked.setPlaceholder(word("ask"));
        asked.setAriaLabel(word("ask"));
        asked.setClearButtonVisible(true);
        asked.setAutofocus(true);
        asked.setWidth("360px");
        asked.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        asked.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                show(genealogies.ofAnything(e.getValue().strip()));
                getUI().ifPresent(ui -> ui.getPage()
                        .getHistory()
                        .replaceState(
                                null,
                                "materials/genealogy?"
                                        + QueryParameters.simple(
                                                        Map.of("q", e.getValue().strip()))
                                                .getQueryString()));
            }
        });
        content.addClassName("trace");
        add(head(asked), content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters parameters = event.getLocation().getQueryParameters();
        Optional<String> lot = parameters.getSingleParameter("lot");
        Optional<String> serial = parameters.getSingleParameter("serial");
        Optional<String> workOrder = parameters.getSingleParameter("workOrder");
        String named = lot.or(() -> serial)
                .or(() -> workOrder)
                .or(() -> parameters.getSingleParameter("q"))
                .orElse("");
        asked.setValue(named);
        show(
                lot.isPresent()
                        ? genealogies.ofLot(named)
                        : serial.isPresent()
                                ? genealogies.ofSerial(named)
                                : workOrder.isPresent()
                                        ? genealogies.ofWorkOrder(named)
                                        : genealogies.ofAnything(named));
    }

    private void show(Optional<Genealogy> found) {
        content.removeAll();
        if (asked.getValue().isBlank() || found.isEmpty()) {
            content.add(empty(asked.getValue().isBlank() ? "production.genealogy.begin" : "production.genealogy.none"));
            return;
        }
        Genealogy genealogy = found.get();
        TraceTree tree = new TraceTree(this, zone);
        Div subject = new Div(tree.line(genealogy.subject(), false));
        subject.addClassName("subject");
        if (!genealogy.orders().isEmpty()) {
            Span orders = new Span(word("orders", String.join("  ", genealogy.orders())));
            orders.addClassName("quiet");
            subject.add(orders);
        }
        Div sides = new Div(side("from", genealogy.from(), tree), side("into", genealogy.into(), tree));
        sides.addClassName("sides");
        content.add(subject, sides);
        if (genealogy.truncated()) {
            content.add(new Paragraph(word("truncated")));
        }
    }

    private Component side(String key, List<TraceNode> nodes, TraceTree tree) {
        Div side = new Div(new H2(word(key)));
        side.addClassName("side");
        side.add(nodes.isEmpty() ? new Paragraph(word(key + ".none")) : tree.of(nodes));
        return side;
    }

    private String word(String key, Object... args) {
        return getTranslation("production.genealogy." + key, args);
    }
}
