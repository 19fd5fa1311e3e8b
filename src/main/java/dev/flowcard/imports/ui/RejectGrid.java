package dev.flowcard.imports.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import dev.flowcard.imports.ImportAnswer;
import dev.flowcard.imports.ImportAnswer.Rejected;
import dev.flowcard.imports.ImportResult;
import dev.flowcard.shared.Messages;
import java.util.Locale;

/** The faulty rows of a file. */
final class RejectGrid extends Grid<Rejected> {
    private static final long serialVersionUID = 1L;

    RejectGrid(ImportResult result, Messages messages, Locale locale) {
        addClassName("panel");
        addThemeVariants(GridVariant.LUMO_ROW_STRIPES);
        addColumn(Rejected::row)
                .setHeader(getTranslation("imports.page.row"))
                .setWidth("100px")
                .setFlexGrow(0)
                .setSortable(true);
        addColumn(rejected -> rejected.ofColumn() ? rejected.field() : "")
                .setHeader(getTranslation("imports.page.field"))
                .setWidth("200px")
                .setFlexGrow(0)
                .setSortable(true);
        addColumn(Rejected::message)
                .setHeader(getTranslation("imports.page.reason"))
                .setFlexGrow(1);
        setItems(ImportAnswer.of(result, messages, locale).rejected());
        setAllRowsVisible(result.rejected().size() <= 12);
    }
}
