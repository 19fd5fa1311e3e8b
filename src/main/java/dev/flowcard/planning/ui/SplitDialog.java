package dev.flowcard.planning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import dev.flowcard.planning.Scenario;
import dev.flowcard.plant.WorkUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Consumer;

/** Asks how many pieces go to a second part of an operation, and where. */
class SplitDialog extends Dialog {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final transient GanttElement.Touched touched;
    private final BigDecimalField pieces = new BigDecimalField();
    private final Select<WorkUnit> unit = new Select<>();
    private final Span first = new Span();

    SplitDialog(GanttElement.Touched touched, List<WorkUnit> units, Consumer<Scenario.Split> split) {
        this.touched = touched;
        setHeaderTitle(getTranslation(
                "planning.split.title", touched.workOrder() + " · " + touched.sequence() + " " + touched.operation()));
        setWidth("520px");
        pieces.setLabel(getTranslation("planning.split.second", plain(touched.pieces())));
        pieces.setValue(touched.pieces().multiply(HALF).setScale(0, RoundingMode.DOWN));
        pieces.addValueChangeListener(e -> tell());
        pieces.setWidthFull();
        unit.setLabel(getTranslation("planning.split.where"));
        unit.setItems(units);
        unit.setItemLabelGenerator(u -> u.number() + " · " + u.nameIn(getLocale()));
        unit.setWidthFull();
        units.stream().findFirst().ifPresent(unit::setValue);
        first.addClassName("sub");
        Div fields = new Div(pieces, first, unit);
        fields.addClassName("split-fields");
        add(fields);
        Button act = new Button(getTranslation("planning.split.go"), e -> {
            if (isDivision()) {
                close();
                WorkUnit chosen = unit.getValue();
                split.accept(new Scenario.Split(
                        touched.workOrder(),
                        touched.sequence(),
                        pieces.getValue(),
                        chosen == null ? null : chosen.number()));
            }
        });
        act.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("planning.back"), e -> close()), act);
        tell();
    }

    private boolean isDivision() {
        BigDecimal second = pieces.getValue();
        return second != null && second.signum() > 0 && second.compareTo(touched.pieces()) < 0;
    }

    /** What is left to the first part. */
    private void tell() {
        pieces.setInvalid(!isDivision());
        pieces.setErrorMessage(getTranslation("planning.split.pieces", plain(touched.pieces())));
        first.setText(
                isDivision()
                        ? getTranslation(
                                "planning.split.first", plain(touched.pieces().subtract(pieces.getValue())))
                        : "");
    }

    private static String plain(BigDecimal quantity) {
        return quantity.stripTrailingZeros().toPlainString();
    }
}
