/** Suppliers, lots of material with their state, and the bills that say which operation consumes what. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "sales"})
@NullMarked
package dev.flowcard.materials;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
