package dev.flowcard.devices.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import dev.flowcard.devices.SetupCode;
import dev.flowcard.devices.SetupCodes;
import dev.flowcard.shared.ui.Page;
import jakarta.annotation.security.RolesAllowed;

/** The makers' set-up codes of the scanners that are in use here, typed from their manuals, to be printed on a sheet. */
@Route("admin/setup-codes")
@RolesAllowed("ADMIN")
class SetupCodesView extends Page {
    private final transient SetupCodes codes;
    private final Grid<SetupCode> grid = new Grid<>();
    private final Anchor print = new Anchor("/api/v1/setup-codes.pdf", word("print"));

    SetupCodesView(SetupCodes codes) {
        super("devices.setup.title");
        this.codes = codes;
        print.setTarget("_blank");
        print.getElement().setAttribute("router-ignore", true);
        Anchor test = new Anchor("/scanner", word("test"));
        test.getElement().setAttribute("router-ignore", true);
        Button add = new Button(word("add"), e -> edit());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Paragraph how = new Paragraph(word("how"));
        how.addClassName("quiet");
        columns();
        grid.setEmptyStateComponent(empty("devices.setup.none"));
        add(head(test, print, add), how, grid);
        show();
    }

    private void columns() {
        grid.addColumn(SetupCode::maker).setHeader(word("maker"));
        grid.addColumn(SetupCode::model).setHeader(word("model"));
        grid.addColumn(SetupCode::does).setHeader(word("does")).setFlexGrow(2);
        grid.addColumn(code -> word("kind." + code.kind()))
                .setHeader(word("kind"))
                .setAutoWidth(true);
        grid.addColumn(SetupCode::content).setHeader(word("content-column"));
        grid.addComponentColumn(this::delete).setAutoWidth(true).setFlexGrow(0);
    }

    private void ask(SetupCode code) {
        ConfirmDialog sure = new ConfirmDialog(
                getTranslation("devices.setup.sure", code.maker(), code.does()),
                word("sure.text"),
                word("delete"),
                e -> {
                    codes.delete(code);
                    show();
                });
        sure.setCancelable(true);
        sure.setCancelText(word("cancel"));
        sure.setConfirmButtonTheme("error primary");
        sure.open();
    }

    private Button delete(SetupCode code) {
        Button delete = new Button(word("delete"), e -> ask(code));
        delete.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return delete;
    }

    private void show() {
        var all = codes.all();
        grid.setItems(all);
        print.setVisible(!all.isEmpty());
    }

    private void edit() {
        TextField maker = field("maker", SetupCodes.LONGEST_WORDS);
        TextField model = field("model", SetupCodes.LONGEST_WORDS);
        TextField does = field("does", SetupCodes.LONGEST_WORDS);
        TextField content = field("content-column", SetupCodes.LONGEST_CONTENT);
        content.setHelperText(word("content-help"));
        Select<SetupCode.Kind> kind = new Select<>();
        kind.setLabel(word("kind"));
        kind.setItems(SetupCode.Kind.values());
        kind.setItemLabelGenerator(k -> word("kind." + k));
        kind.setValue(SetupCode.Kind.CODE_128_FNC3_FIRST);
        Dialog dialog = new Dialog(word("add"), new FormLayout(maker, model, does, kind, content));
        dialog.setWidth("640px");
        Button save = new Button(word("save"), e -> {
            if (attempt(() -> codes.add(
                    maker.getValue(), model.getValue(), does.getValue(), kind.getValue(), content.getValue()))) {
                dialog.close();
                show();
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button(word("cancel"), e -> dialog.close()), save);
        dialog.open();
        maker.focus();
    }

    private TextField field(String key, int longest) {
        TextField field = new TextField(word(key));
        field.setMaxLength(longest);
        return field;
    }

    private String word(String key) {
        return getTranslation("devices.setup." + key);
    }
}
