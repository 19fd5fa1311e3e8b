/**
 * What people earn: rates by product and operation, valid from a day; what every report is worth to whom; the month, signed
 * and locked. Owned by whoever pays the wages; reads what production says and changes nothing of it.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "identity", "plant", "sales", "plan", "production", "devices", "devices :: spi"
        })
@NullMarked
package dev.flowcard.pay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
