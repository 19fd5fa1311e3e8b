package dev.flowcard.production.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.flowcard.production.trace.TraceKind;
import dev.flowcard.production.trace.TraceNode;
import dev.flowcard.shared.PlantZone;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws a genealogy as nested lists; every line leads to its own genealogy, an order to its page. */
final class TraceTree {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Component owner;
    private final PlantZone zone;

    TraceTree(Component owner, PlantZone zone) {
        this.owner = owner;
        this.zone = zone;
    }

    Component of(List<TraceNode> nodes) {
        UnorderedList list = new UnorderedList();
        for (TraceNode node : nodes) {
            ListItem item = new ListItem(line(node, true));
            if (!node.children().isEmpty()) {
                item.add(of(node.children()));
            }
            list.add(item);
        }
        return list;
    }

    Component line(TraceNode node, boolean leads) {
        Span kind = new Span(word("kind." + node.kind()));
        kind.addClassNames("kind", node.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        Component number = leads ? new Anchor(address(node), node.number()) : strong(node.number());
        Div first = new Div(
                kind, number, new Span(node.name() == null ? "" : node.name().in(locale())));
        first.addClassName("what");
        boolean blocked = "BLOCKED".equals(node.state()) || "EXPIRED".equals(node.state());
        if (blocked) {
            Span state = new Span(word("state." + node.state()));
            state.addClassNames("office-pill", "stopped");
            first.add(state);
        }
        Span more = new Span(String.join(" · ", more(node)));
        more.addClassName("quiet");
        Div line = new Div(first, more);
        line.addClassName("line");
        return line;
    }

    private static Span strong(String text) {
        Span strong = new Span(text);
        strong.addClassName("strong");
        return strong;
    }

    private List<String> more(TraceNode node) {
        List<String> more = new ArrayList<>();
        if (node.heat() != null) {
            more.add(word("heat", node.heat()));
        }
        if (node.quantity() != null && node.quantity().signum() != 0) {
            String unit = node.unit() == null ? "" : " " + node.unit();
            more.add(word("consumed", node.quantity().stripTrailingZeros().toPlainString() + unit));
        }
        if (node.operations() != null) {
            more.add(word("operations", node.operations()));
        }
        if (!node.cards().isEmpty()) {
            more.add(word("cards", String.join(" ", node.cards())));
        }
        if (node.line() != null) {
            more.add(word("line", node.line().toString()));
        }
        if (node.since() != null) {
            more.add(MOMENT.format(zone.at(node.since())));
        }
        return more;
    }

    private static String address(TraceNode node) {
        String number = URLEncoder.encode(node.number(), StandardCharsets.UTF_8).replace("+", "%20");
        return node.kind() == TraceKind.ORDER
                ? "orders/" + number
                : "materials/genealogy?"
                        + switch (node.kind()) {
                            case LOT -> "lot=";
                            case SERIAL -> "serial=";
                            default -> "workOrder=";
                        }
                        + number;
    }

    private Locale locale() {
        return owner.getUI().map(com.vaadin.flow.component.UI::getLocale).orElse(Locale.SIMPLIFIED_CHINESE);
    }

    private String word(String key, Object... args) {
        return owner.getTranslation("production.genealogy." + key, args);
    }
}
