package dev.flowcard.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.identity.Role;
import dev.flowcard.plan.Products;
import dev.flowcard.testing.Api;
import dev.flowcard.testing.Api.Answer;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@FlowcardTest
class HostileFileTest {
    private static final String CSV = "text/csv";

    @LocalServerPort
    int port;

    @Autowired
    Shop shop;

    @Autowired
    Products products;

    private Api api;

    @BeforeEach
    void begin() {
        api = new Api(port, shop.token(Role.PLANNER));
    }

    private Answer send(String type, byte[] body) {
        return api.post("/api/v1/imports/products", type, body, "en");
    }

    private Answer csv(String text) {
        return send(CSV, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] workbook(java.util.function.Consumer<Worksheet> fill) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            fill.accept(workbook.newWorksheet("Sheet1"));
        }
        return out.toByteArray();
    }

    private static byte[] zip(String name, String content, int times) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < times; i++) {
                zip.write(bytes);
            }
        }
        return out.toByteArray();
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumn() {
        assertThat(csv("\uFEFFproduct,name\r\nHF-1,with mark\r\n").status()).isEqualTo(200);
    }

    @Test
    void anotherEncodingIsSaidPlainly() {
        byte[] gbk = "product,name\nHF-2,阀体\n".getBytes(Charset.forName("GBK"));

        Answer answer = send(CSV, gbk);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("UTF-8");
        assertThat(send(CSV, "product,name\nHF-2,x\n".getBytes(StandardCharsets.UTF_16))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void headersAreChecked() {
        assertThat(Importing.rejected(csv("product\nHF-3\n"))).containsExactly("1:name");
        assertThat(Importing.rejected(csv("product,name,colour\nHF-3,x,red\n"))).containsExactly("1:colour");
        assertThat(Importing.rejected(csv("product,name,name\nHF-3,x,y\n"))).containsExactly("1:name");
        assertThat(Importing.rejected(csv("product,,name\nHF-3,x,y\n"))).containsExactly("1:file");
        assertThat(csv("product;name\nHF-3;x\n").text()).contains("separated by commas");
        assertThat(Importing.rejected(csv(""))).containsExactly("1:file");
        assertThat(Importing.rejected(csv("product,name\n\n"))).containsExactly("1:file");
    }

    @Test
    void rowsOfAnotherWidthAndOpenQuotesAreNamed() {
        assertThat(Importing.rejected(csv("product,name\nHF-4,x,y\nHF-5\nHF-6,z\n")))
                .containsExactly("2:row", "3:row");
        assertThat(Importing.rejected(csv("product,name\nHF-4,x\nHF-5,\"open\nHF-6,z\n")))
                .containsExactly("3:row");
    }

    @Test
    void controlCharactersAndHugeCellsAreRefused() {
        Answer answer = csv("product,name\nHF\u0000-7,x\nHF-8," + "x".repeat(300_000) + "\nHF-9,\u0007\n");

        assertThat(Importing.rejected(answer)).containsExactly("2:product", "3:name", "4:name");
        assertThat(answer.text()).hasSizeLessThan(2_000);
    }

    @Test
    void markupAndSqlAreJustText() {
        assertThat(csv("product,name\nHF-10,<script>alert(1)</script>'; drop table product; --\n")
                        .status())
                .isEqualTo(200);
        assertThat(products.find("HF-10").orElseThrow().name()).contains("<script>", "drop table");
    }

    @Test
    void tooLargeIs413AndAnotherTypeIs415() {
        byte[] large = new byte[(int) ImportFile.LARGEST + 1];
        Arrays.fill(large, (byte) 'x');

        assertThat(send(CSV, large).status()).isEqualTo(413);
        assertThat(send("application/pdf", new byte[] {1}).status()).isEqualTo(415);
    }

    @Test
    void aWorkbookComesInWithNumbersAsPeopleSeeThem() throws IOException {
        byte[] file = workbook(sheet -> {
            sheet.value(0, 0, "product");
            sheet.value(0, 1, "name");
            sheet.value(1, 0, 20260001);
            sheet.value(1, 1, "阀体");
            sheet.value(3, 0, "HF-11");
            sheet.value(3, 1, true);
        });

        assertThat(send(ImportController.XLSX, file).text()).contains("\"accepted\":2");
        assertThat(products.find("20260001")).isPresent();
    }

    @Test
    void formulasAndDatesInTheWrongPlaceAreNamedByTheirRow() throws IOException {
        byte[] file = workbook(sheet -> {
            sheet.value(0, 0, "product");
            sheet.value(0, 1, "name");
            sheet.value(1, 0, "HF-12");
            sheet.formula(1, 1, "1+1");
            sheet.value(3, 0, LocalDate.of(2026, 11, 23));
            sheet.style(3, 0).format("yyyy-mm-dd").set();
            sheet.value(3, 1, "x");
        });

        assertThat(Importing.rejected(send(ImportController.XLSX, file))).containsExactly("2:name", "4:product");
    }

    @Test
    void archivesThatAreNoWorkbooksAreRefused() throws IOException {
        assertThat(send(ImportController.XLSX, zip("a.txt", "hello", 1)).status())
                .isEqualTo(422);
        assertThat(send(ImportController.XLSX, new byte[] {'P', 'K', 3, 4, 9, 9, 9})
                        .status())
                .isEqualTo(422);
        byte[] ole = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0};
        assertThat(send(ImportController.XLSX, ole).text()).contains("XLS file");
    }

    @Test
    void aZipBombIsNotUnpacked() throws IOException {
        byte[] bomb = zip("xl/worksheets/sheet1.xml", "0".repeat(1 << 20), 400);

        Answer answer = send(ImportController.XLSX, bomb);

        assertThat(bomb.length).isLessThan(1 << 20);
        assertThat(answer.text()).contains("too large when unpacked");
    }

    @Test
    void entitiesAndCellsBeyondTheLastColumnAreRefused() throws IOException {
        String entities = "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><x/>";
        String far = "<worksheet><sheetData><row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row></sheetData></worksheet>";

        assertThat(send(ImportController.XLSX, zip("xl/workbook.xml", entities, 1))
                        .status())
                .isEqualTo(422);
        assertThat(send(ImportController.XLSX, zip("xl/worksheets/sheet1.xml", far, 1))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void afterAThousandFaultsTheRestAreCounted() {
        String answer = csv("product,name\n" + "HF-13,\n".repeat(1_500)).text();

        assertThat(answer).contains("\"rejectedTotal\":1500", "\"rows\":1500");
        assertThat(answer.split("\"row\":", -1)).hasSize(1_001);
    }
}
