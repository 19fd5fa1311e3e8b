/** What a module implements so that one kind of file can be imported; the engine that reads the files is module imports. */
@org.jspecify.annotations.NullMarked
package dev.flowcard.shared.imports;
