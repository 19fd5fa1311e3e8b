package dev.flowcard.plan.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import dev.flowcard.plan.OperationTerms;
import dev.flowcard.plan.RoutingOperation;
import dev.flowcard.plant.WorkCenter;
import dev.flowcard.shared.ui.Refusals;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All that a routing says of one operation. */
class RoutingOperationDialog extends Dialog {
    private final RoutingParts parts;
    private final IntegerField sequence = new IntegerField(word("sequence"));
    private final TextField name = text("operation", 200);
    private final TextField nameEn = text("operation-en", 200);
    private final ComboBox<WorkCenter> center = new ComboBox<>(word("center"));
    private final BigDecimalField setup = new BigDecimalField(word("setup-long"));
    private final BigDecimalField minutes = new BigDecimalField(word("minutes-long"));
    private final TextField inspection = text("inspection", 60);
    private final TextField program = text("program", 60);
    private final TextField fixture = text("fixture", 60);
    private final Checkbox overlap = new Checkbox(word("overlap"), true);
    private final BigDecimalField batch = new BigDecimalField(word("batch-long"));
    private final IntegerField wait = new IntegerField(word("wait-long"));
    private final IntegerField lead = new IntegerField(word("lead-long"));
    private final TextField alternatives = text("alternatives", 500);

    RoutingOperationDialog(RoutingParts parts, @Nullable RoutingOperation before, Predicate<RoutingOperation> taken) {
        this.parts = parts;
        setHeaderTitle(word(before == null ? "add" : "change"));
        setWidth("min(760px, 96vw)");
        center.setItems(parts.plant().workCenters());
        center.setItemLabelGenerator(c -> c.nameIn(getLocale()));
        alternatives.setHelperText(word("alternatives-help"));
        alternatives.addClassName("wide");
        Div form = new Div(
                sequence,
                center,
                name,
                nameEn,
                setup,
                minutes,
                program,
                fixture,
                inspection,
                new H2(word("hand-over")),
                overlap,
                batch,
                wait,
                lead,
                alternatives);
        form.addClassNames("office-form", "two");
        add(form);
        overlap.addValueChangeListener(e -> batch.setEnabled(e.getValue()));
        Button save = new Button(word("save"), e -> save(taken));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(word("back"), e -> close()), save);
        if (before != null) {
            fill(before);
        }
    }

    private void fill(RoutingOperation before) {
        sequence.setValue(before.sequence());
        name.setValue(before.name());
        nameEn.setValue(Objects.requireNonNullElse(before.nameEn(), ""));
        center.setValue(parts.plant().workCenter(before.workCenter()));
        setup.setValue(before.setupMinutes().stripTrailingZeros());
        minutes.setValue(before.minutesPerPiece().stripTrailingZeros());
        inspection.setValue(Objects.requireNonNullElse(before.inspectionPlan(), ""));
        program.setValue(Objects.requireNonNullElse(before.program(), ""));
        fixture.setValue(Objects.requireNonNullElse(before.fixture(), ""));
        OperationTerms terms = before.terms();
        overlap.setValue(terms.overlap());
        batch.setValue(terms.transferBatch());
        wait.setValue(terms.waitMinutes());
        lead.setValue(terms.leadDays());
        alternatives.setValue(parts.alternatives().write(terms.alternatives()));
    }

    private void save(Predicate<RoutingOperation> taken) {
        sequence.setInvalid(sequence.getValue() == null);
        name.setInvalid(name.getValue().isBlank());
        center.setInvalid(center.getValue() == null);
        if (sequence.isInvalid() || name.isInvalid() || center.isInvalid()) {
            return;
        }
        RoutingOperation[] wanted = new RoutingOperation[1];
        if (Refusals.attempt(this, () -> wanted[0] = read()) && taken.test(wanted[0])) {
            close();
        }
    }

    private RoutingOperation read() {
        WorkCenter there = center.getValue();
        return new RoutingOperation(
                sequence.getValue(),
                name.getValue().strip(),
                orNull(nameEn),
                there.id(),
                Objects.requireNonNullElse(setup.getValue(), BigDecimal.ZERO),
                Objects.requireNonNullElse(minutes.getValue(), BigDecimal.ZERO),
                orNull(inspection),
                new OperationTerms(
                        overlap.getValue(),
                        overlap.getValue() ? batch.getValue() : null,
                        Objects.requireNonNullElse(wait.getValue(), 0),
                        Objects.requireNonNullElse(lead.getValue(), 0),
                        parts.alternatives().read(alternatives.getValue(), there.id())),
                orNull(program),
                orNull(fixture));
    }

    private static @Nullable String orNull(TextField field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }

    private TextField text(String key, int longest) {
        TextField field = new TextField(word(key));
        field.setMaxLength(longest);
        return field;
    }

    private String word(String key) {
        return getTranslation("plan.routings." + key);
    }
}
