package dev.flowcard.materials.api;

import dev.flowcard.materials.BillLine;
import dev.flowcard.materials.Bills;
import dev.flowcard.materials.Supplier;
import dev.flowcard.materials.Suppliers;
import dev.flowcard.shared.Codes;
import dev.flowcard.shared.PageAnswer;
import dev.flowcard.shared.PageRequestParams;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Suppliers and bills of material. */
@RestController
class MaterialController {
    private static final String READERS =
            "hasAnyRole('INSPECTOR','FOREMAN','PLANNER','SALES','WAREHOUSE','PURCHASING','MANAGER','ADMIN')";

    private final Suppliers suppliers;
    private final Bills bills;

    MaterialController(Suppliers suppliers, Bills bills) {
        this.suppliers = suppliers;
        this.bills = bills;
    }

    record SupplierJson(
            String number,
            String name,
            @Nullable String nameEn,
            String code,
            @Nullable String contact,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address) {
        static SupplierJson of(Supplier s) {
            return new SupplierJson(
                    s.number(),
                    s.name(),
                    s.nameEn(),
                    Codes.printable(s.code()),
                    s.contact(),
                    s.phone(),
                    s.email(),
                    s.address());
        }
    }

    record BillJson(
            String product,
            int sequence,
            String material,
            BigDecimal quantity,
            @Nullable String unit,
            boolean lotTracked,
            boolean serialTracked) {
        static BillJson of(BillLine line) {
            return new BillJson(
                    line.product(),
                    line.sequence(),
                    line.material(),
                    LotJson.plain(line.quantity()),
                    line.unit(),
                    line.lotTracked(),
                    line.serialTracked());
        }
    }

    @GetMapping("/api/v1/suppliers")
    @PreAuthorize(READERS)
    PageAnswer<SupplierJson> suppliers(PageRequestParams page) {
        return PageAnswer.slice(suppliers.all(), page).map(SupplierJson::of);
    }

    /** Of one product, or all of them. */
    @GetMapping("/api/v1/boms")
    @PreAuthorize(READERS)
    PageAnswer<BillJson> bills(PageRequestParams page, @RequestParam(required = false) @Nullable String product) {
        return product == null
                ? PageAnswer.of(bills.page(page.offset(), page.size()), page, bills.count())
                        .map(BillJson::of)
                : PageAnswer.slice(bills.of(product), page).map(BillJson::of);
    }
}
