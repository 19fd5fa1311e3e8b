package dev.flowcard.imports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.UploadEvent;
import dev.flowcard.imports.ImportDesk;
import dev.flowcard.imports.ImportFile;
import dev.flowcard.imports.ImportJob;
import dev.flowcard.imports.ImportJobs;
import dev.flowcard.imports.ImportKinds;
import dev.flowcard.imports.ImportResult;
import dev.flowcard.imports.ImportTemplates;
import dev.flowcard.shared.Messages;
import dev.flowcard.shared.imports.ImportColumn;
import dev.flowcard.shared.imports.ImportKind;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Where planners bring in files: choose the kind, try or import, see every faulty row. */
@Route("admin/imports")
@RolesAllowed({"PLANNER", "ADMIN"})
@StyleSheet("context://flowcard/styles/tokens.css")
@StyleSheet("context://flowcard/styles/orders.css")
class ImportsView extends Div implements HasDynamicTitle {
    private static final int ALL = 100;

    private final ImportDesk desk;
    private final ImportJobs jobs;
    private final ImportTemplates templates;
    private final Messages messages;
    private final Select<ImportKind> kind = new Select<>();
    private final Checkbox dryRun = new Checkbox();
    private final Div help = new Div();
    private final Div downloads = new Div();
    private final Upload upload = new Upload();
    private final ProgressBar bar = new ProgressBar(0, ALL);
    private final Span percent = new Span();
    private final Div running = new Div();
    private final Div outcome = new Div();
    private @Nullable ImportJob job;

    ImportsView(ImportKinds kinds, ImportDesk desk, ImportJobs jobs, ImportTemplates templates, Messages messages) {
        this.desk = desk;
        this.jobs = jobs;
        this.templates = templates;
        this.messages = messages;
        addClassNames("desk", "imports");
        Div head =
                new Div(new H1(getTranslation("imports.page.title")), text(getTranslation("imports.page.hint"), "sub"));
        head.addClassName("head");
        add(head, form(kinds), running, outcome);
        running.addClassNames("panel", "running");
        running.add(bar, percent, cancel());
        running.setVisible(false);
        outcome.setVisible(false);
        outcome.getElement().setAttribute("role", "status");
        kind.setValue(kinds.all().getFirst());
    }

    private Component form(ImportKinds kinds) {
        kind.setLabel(getTranslation("imports.page.kind"));
        kind.setItems(kinds.all());
        kind.setItemLabelGenerator(this::name);
        kind.addValueChangeListener(e -> describe(e.getValue()));
        dryRun.setLabel(getTranslation("imports.page.dry-run"));
        upload.setUploadHandler(this::receive);
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) ImportFile.LARGEST);
        upload.setDropLabel(text(getTranslation("imports.page.drop"), "sub"));
        Button choose = new Button(getTranslation("imports.page.upload"));
        choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        upload.setUploadButton(choose);
        Div row = new Div(kind, upload, dryRun);
        row.addClassName("choose");
        help.addClassName("columns-help");
        downloads.addClassName("head");
        Div panel = new Div(row, help, downloads);
        panel.addClassName("panel");
        return panel;
    }

    private Button cancel() {
        return new Button(getTranslation("imports.page.cancel"), e -> {
            if (job != null) {
                job.cancel();
            }
        });
    }

    private String name(ImportKind of) {
        String key = "imports.name." + of.kind();
        return messages.has(key) ? getTranslation(key) : of.kind();
    }

    private void describe(ImportKind of) {
        help.removeAll();
        help.add(text(getTranslation("imports.page.columns"), "label"), new Span(" "));
        for (ImportColumn column : of.columns()) {
            Component name = new com.vaadin.flow.component.html.Code(column.name());
            if (!column.required()) {
                name.addClassName("free");
            }
            help.add(name);
        }
        downloads.removeAll();
        downloads.add(
                download(of, false, false, "template-csv"),
                download(of, false, true, "template-xlsx"),
                download(of, true, false, "example-csv"),
                download(of, true, true, "example-xlsx"));
    }

    private Anchor download(ImportKind of, boolean example, boolean xlsx, String key) {
        DownloadHandler handler = event -> {
            event.setFileName(templates.fileName(of, example, xlsx));
            event.setContentType(xlsx ? ImportTemplates.XLSX : "text/csv;charset=UTF-8");
            templates.write(of, example, xlsx, event.getOutputStream());
        };
        return new Anchor(handler, getTranslation("imports.page." + key));
    }

    /** On the thread of the upload: the import itself goes on in the background. */
    private void receive(UploadEvent event) throws IOException {
        try (InputStream in = event.getInputStream()) {
            ImportFile file = ImportFile.receive(in, event.getFileName());
            var unused = event.getUI().access(() -> start(file));
        } catch (ImportFile.TooLarge e) {
            String most = Long.toString(ImportFile.LARGEST >> 20);
            var unused = event.getUI().access(() -> say("stopped", getTranslation("imports.file.large", most)));
        }
    }

    private void start(ImportFile file) {
        outcome.setVisible(false);
        running.setVisible(true);
        upload.clearFileList();
        var ui = getUI().orElseThrow();
        boolean trial = dryRun.getValue();
        job = jobs.start(kind.getValue(), file, trial, desk.context(file.name()), progress -> {
            var unused = ui.access(() -> show(progress));
        });
        show(job);
    }

    private void show(ImportJob shown) {
        bar.setValue(shown.percent());
        bar.getElement().setAttribute("aria-label", getTranslation("imports.page.running"));
        percent.setText(getTranslation("imports.page.percent", Integer.toString(shown.percent())));
        switch (shown.state()) {
            case RUNNING -> {}
            case DONE, REFUSED -> {
                if (shown.result() != null) {
                    end(shown.result());
                }
            }
            case CANCELLED -> say("waiting", getTranslation("imports.page.cancelled"));
            case FAILED -> say("stopped", getTranslation("imports.page.failed"));
        }
    }

    private void say(String colour, String words) {
        running.setVisible(false);
        outcome.removeAll();
        Div verdict = new Div(text(words, "tag", colour));
        verdict.addClassName("verdict");
        outcome.add(verdict);
        outcome.setVisible(true);
    }

    private void end(ImportResult result) {
        String rows = Integer.toString(result.rows());
        if (!result.refused()) {
            say("done", getTranslation(result.dryRun() ? "imports.page.would" : "imports.page.done", rows));
            return;
        }
        String total = Integer.toString(result.rejectedTotal());
        say("stopped", getTranslation("imports.page.refused", total, rows));
        outcome.add(new RejectGrid(result, messages, getLocale()));
    }

    static Span text(String text, String... classes) {
        Span span = new Span(text);
        span.addClassNames(classes);
        return span;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("imports.page.title");
    }
}
