package dev.flowcard.devices.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import dev.flowcard.devices.aliases.Alias;
import dev.flowcard.devices.aliases.Aliases;
import dev.flowcard.shared.ui.Page;
import jakarta.annotation.security.RolesAllowed;

/** The barcodes that the factory had before, and what they mean here. */
@Route("admin/aliases")
@RolesAllowed({"PLANNER", "ADMIN"})
class AliasesView extends Page {
    private final Aliases aliases;
    private final Grid<Alias> grid = new Grid<>();
    private final TextField search = new TextField();

    AliasesView(Aliases aliases) {
        super("devices.aliases.title");
        this.aliases = aliases;
        search.setPlaceholder(word("search"));
        search.setAriaLabel(word("search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(e -> grid.getDataProvider().refreshAll());
        Button add = new Button(word("add"), e -> edit());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        columns();
        grid.setItems(DataProvider.fromCallbacks(
                q -> aliases.find(search.getValue().strip(), q.getOffset(), q.getLimit()).stream(),
                q -> aliases.find(search.getValue().strip(), q.getOffset(), q.getLimit())
                        .size()));
        grid.setEmptyStateComponent(empty("devices.aliases.none"));
        add(head(search, new Anchor("admin/imports", word("import")), add), grid);
    }

    private void columns() {
        grid.addColumn(Alias::alias).setHeader(word("barcode")).setFlexGrow(2);
        grid.addColumn(Alias::code).setHeader(word("code")).setFlexGrow(2);
        grid.addColumn(Alias::note).setHeader(word("note"));
        grid.addComponentColumn(this::delete).setAutoWidth(true).setFlexGrow(0);
    }

    /** A barcode that means nothing any more stops those who scan it. */
    private void ask(Alias alias) {
        ConfirmDialog sure = new ConfirmDialog(
                getTranslation("devices.aliases.sure", alias.alias()), word("sure.text"), word("delete"), e -> {
                    aliases.delete(alias.alias());
                    grid.getDataProvider().refreshAll();
                });
        sure.setCancelable(true);
        sure.setCancelText(word("cancel"));
        sure.setConfirmButtonTheme("error primary");
        sure.open();
    }

    private Button delete(Alias alias) {
        Button delete = new Button(word("delete"), e -> ask(alias));
        delete.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return delete;
    }

    private void edit() {
        TextField barcode = new TextField(word("barcode"));
        barcode.setHelperText(word("barcode-help"));
        barcode.setMaxLength(200);
        TextField code = new TextField(word("code"));
        code.setHelperText(word("code-help"));
        code.setMaxLength(100);
        TextField note = new TextField(word("note"));
        note.setMaxLength(200);
        Dialog dialog = new Dialog(word("add"), new FormLayout(barcode, code, note));
        Button save = new Button(word("save"), e -> {
            if (attempt(() -> aliases.save(
                    barcode.getValue(), code.getValue(), note.getOptionalValue().orElse(null)))) {
                dialog.close();
                grid.getDataProvider().refreshAll();
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button(word("cancel"), e -> dialog.close()), save);
        dialog.open();
        barcode.focus();
    }

    private String word(String key) {
        return getTranslation("devices.aliases." + key);
    }
}
