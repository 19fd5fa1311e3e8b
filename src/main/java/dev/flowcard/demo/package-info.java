/** The demo factory: a machining shop that a newcomer finds at work, whatever the time of the day. */
@ApplicationModule
@NullMarked
package dev.flowcard.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
