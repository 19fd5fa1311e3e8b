package dev.flowcard.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import dev.flowcard.plan.Instruction;
import dev.flowcard.plan.Instructions;
import dev.flowcard.plan.Products;
import dev.flowcard.plan.Routings;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.shared.ui.Page;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How operations are done: what is in force, what was before, and new versions. */
@Route("admin/instructions")
@RolesAllowed({"PLANNER", "ADMIN"})
class InstructionsView extends Page {
    private static final int MOST = 1_000;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Instructions instructions;
    private final Products products;
    private final Routings routings;
    private final PlantZone zone;
    private final Grid<Instruction> grid = new Grid<>();
    private final TextField search = new TextField();

    InstructionsView(Instructions instructions, Products products, Routings routings, PlantZone zone) {
        super("plan.instructions.title");
        this.instructions = instructions;
        this.products = products;
        this.routings = routings;
        this.zone = zone;
        search.setPlaceholder(word("search"));
        search.setAriaLabel(word("search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(e -> show());
        Button write = new Button(word("write"), e -> write(null));
        write.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        columns();
        grid.setEmptyStateComponent(empty("plan.instructions.none"));
        add(head(search, write), grid);
        show();
    }

    private void columns() {
        grid.addColumn(this::product)
                .setHeader(word("product"))
                .setSortable(true)
                .setFlexGrow(2);
        grid.addColumn(this::operation).setHeader(word("operation")).setSortable(true);
        grid.addColumn(Instruction::title).setHeader(word("name")).setFlexGrow(2);
        grid.addColumn(i -> "V" + i.version())
                .setHeader(word("version"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::content).setHeader(word("content")).setFlexGrow(1);
        grid.addColumn(i -> MOMENT.format(zone.at(i.createdAt())) + " · " + i.createdBy())
                .setHeader(word("written"));
        grid.addComponentColumn(i -> i.withdrawnAt() == null
                        ? pill("done", "plan.instructions.in-force")
                        : pill("", "plan.instructions.withdrawn"))
                .setHeader(word("state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::verbs).setAutoWidth(true).setFlexGrow(0);
    }

    private String product(Instruction instruction) {
        return products.byId(instruction.product())
                .map(p -> p.number() + " " + p.nameIn(getLocale()))
                .orElse("");
    }

    private String operation(Instruction instruction) {
        return routings.of(instruction.product()).stream()
                .filter(o -> o.sequence() == instruction.sequence())
                .map(o -> o.sequence() + " " + o.name())
                .findFirst()
                .orElse(String.valueOf(instruction.sequence()));
    }

    private Component content(Instruction instruction) {
        Div content = new Div();
        content.addClassName("office-head");
        for (int page = 1; page <= instruction.pages(); page++) {
            Anchor link =
                    new Anchor("/api/v1/instructions/" + instruction.id() + "/pages/" + page, String.valueOf(page));
            link.setTarget("_blank");
            link.setRouterIgnore(true);
            content.add(link);
        }
        if (instruction.words() != null) {
            content.add(new Span(word("words")));
        }
        return content;
    }

    private Component verbs(Instruction instruction) {
        Button next = small("next", () -> write(instruction));
        Button withdraw = small("withdraw", () -> {
            attempt(() -> instructions.withdraw(instruction.id()));
            show();
        });
        withdraw.setEnabled(instruction.withdrawnAt() == null);
        return new Div(next, withdraw);
    }

    private Button small(String key, Runnable act) {
        Button button = new Button(word(key), e -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void write(@org.jspecify.annotations.Nullable Instruction before) {
        new InstructionDialog(products, routings, before, wanted -> {
                    boolean written = attempt(() -> instructions.write(
                            wanted.product(), wanted.sequence(), wanted.title(), wanted.words(), wanted.file()));
                    if (written) {
                        done("plan.instructions.done");
                        show();
                    }
                    return written;
                })
                .open();
    }

    private void show() {
        String wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
        grid.setItems(instructions.newest(MOST).stream()
                .filter(i ->
                        (product(i) + " " + i.title()).toLowerCase(Locale.ROOT).contains(wanted))
                .toList());
    }

    private String word(String key) {
        return getTranslation("plan.instructions." + key);
    }
}
