/** Notices by HTTP. */
@org.jspecify.annotations.NullMarked
package dev.flowcard.notices.api;
