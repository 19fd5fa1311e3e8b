/** Customers, sales orders, their lines and promises. */
@ApplicationModule(allowedDependencies = {"shared", "identity"})
@NullMarked
package dev.flowcard.sales;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
