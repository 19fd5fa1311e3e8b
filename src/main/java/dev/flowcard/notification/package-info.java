/** Tells people what they must know: in the application, and by channels that lead out of the house. Keeps a log of what arrived. */
@ApplicationModule(allowedDependencies = {"shared", "identity"})
@NullMarked
package dev.flowcard.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
