package io.muskrat.desktop.connections.editor;

import io.muskrat.core.connections.Connection;
import io.muskrat.core.connections.exchange.Imported;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What goes on around an editor.
 *
 * @param notes what an import left out
 * @param beforeSecrets is given whether there are secrets to keep, and what follows once it is known where
 * @param saved what follows saving
 * @param connect what follows saving and connecting
 * @param back leaves without saving
 */
public record Editing(List<Imported.Note> notes, BiConsumer<Boolean, Runnable> beforeSecrets,
                      Consumer<Connection> saved, Consumer<Connection> connect, Runnable back) { }
