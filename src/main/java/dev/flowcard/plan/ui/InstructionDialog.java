package dev.flowcard.plan.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import dev.flowcard.plan.Instruction;
import dev.flowcard.plan.Product;
import dev.flowcard.plan.Products;
import dev.flowcard.plan.RoutingOperation;
import dev.flowcard.plan.Routings;
import dev.flowcard.plan.pages.PageMaker;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A new version of an instruction: for which operation, what it says, and the picture or PDF. */
class InstructionDialog extends Dialog {
    private final Routings routings;
    private final ComboBox<Product> product = new ComboBox<>();
    private final ComboBox<RoutingOperation> operation = new ComboBox<>();
    private final TextField title = new TextField();
    private final TextArea words = new TextArea();
    private byte @Nullable [] file;

    /** What was entered. */
    @SuppressWarnings("ArrayRecordComponent") // handed through, never compared
    record Wanted(String product, int sequence, String title, String words, byte @Nullable [] file) {}

    /** Keeps it; answers whether it was taken. */
    interface Writer {
        boolean write(Wanted wanted);
    }

    InstructionDialog(Products products, Routings routings, @Nullable Instruction before, Writer writer) {
        this.routings = routings;
        setHeaderTitle(word("write"));
        setWidth("min(720px, 96vw)");
        product.setLabel(word("product"));
        product.setItems(products.all());
        product.setItemLabelGenerator(p -> p.number() + " " + p.nameIn(getLocale()));
        product.addValueChangeListener(e -> operations(e.getValue()));
        operation.setLabel(word("operation"));
        operation.setItemLabelGenerator(o -> o.sequence() + " " + o.name());
        title.setLabel(word("name"));
        title.setMaxLength(200);
        title.addClassName("wide");
        words.setLabel(word("text"));
        words.setMaxLength(4_000);
        words.setMinHeight("7em");
        words.addClassName("wide");
        Div form = new Div(product, operation, title, words, upload());
        form.addClassNames("office-form", "two");
        add(form);
        Button save = new Button(word("save"), e -> save(writer));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(word("back"), e -> close()), save);
        if (before != null) {
            products.byId(before.product()).ifPresent(product::setValue);
            operation.setValue(routings.of(before.product()).stream()
                    .filter(o -> o.sequence() == before.sequence())
                    .findFirst()
                    .orElse(null));
            title.setValue(before.title());
            words.setValue(Objects.requireNonNullElse(before.words(), ""));
        }
    }

    private Upload upload() {
        Upload upload = new Upload(UploadHandler.inMemory((metadata, content) -> file = content));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(PageMaker.LARGEST_FILE);
        upload.setAcceptedMimeTypes("image/png", "image/jpeg", "application/pdf");
        upload.setAcceptedFileExtensions(".png", ".jpg", ".jpeg", ".pdf");
        upload.setDropLabel(new com.vaadin.flow.component.html.Span(word("drop")));
        upload.setUploadButton(new Button(word("choose")));
        upload.addClassName("wide");
        return upload;
    }

    private void operations(@Nullable Product chosen) {
        operation.setItems(chosen == null ? List.of() : routings.of(chosen.id()));
    }

    private void save(Writer writer) {
        product.setInvalid(product.getValue() == null);
        operation.setInvalid(operation.getValue() == null);
        title.setInvalid(title.getValue().isBlank());
        if (product.isInvalid() || operation.isInvalid() || title.isInvalid()) {
            return;
        }
        Wanted wanted = new Wanted(
                product.getValue().number(), operation.getValue().sequence(), title.getValue(), words.getValue(), file);
        if (writer.write(wanted)) {
            close();
        }
    }

    private String word(String key) {
        return getTranslation("plan.instructions." + key);
    }
}
