package org.parkgauge.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * The children of a node with positive weight, in the order of the index definition: what a weighting and an aggregation
 * are fitted on.
 *
 * @param node the code of the node
 * @param units the names of the reference units
 * @param list the children
 */
public record Children(String node, List<String> units, List<Child> list) implements Iterable<Child> {

    /** Copies the lists. */
    public Children {
        units = List.copyOf(units);
        list = List.copyOf(list);
    }

    /**
     * The number of children.
     *
     * @return the size
     */
    public int size() {
        return list.size();
    }

    /**
     * One child.
     *
     * @param i its place, from 0
     * @return the child
     */
    public Child get(int i) {
        return list.get(i);
    }

    /**
     * The codes of the children.
     *
     * @return the codes, in order
     */
    public List<String> codes() {
        return list.stream().map(Child::code).toList();
    }

    /**
     * The reference units that lack no value of any child.
     *
     * @return their places, ascending
     */
    public int[] completeRows() {
        boolean[] lacking = new boolean[units.size()];
        for (Child child : list) {
            mark(lacking, child.current());
            mark(lacking, child.raw());
        }
        int[] rows = new int[lacking.length];
        int complete = 0;
        for (int i = 0; i < lacking.length; i++) {
            if (!lacking[i]) {
                rows[complete++] = i;
            }
        }
        return Arrays.copyOf(rows, complete);
    }

    private static void mark(boolean[] lacking, Column column) {
        for (int i = 0; column.missing() > 0 && i < lacking.length; i++) {
            lacking[i] |= column.isMissing(i);
        }
    }

    /**
     * The children on some of the reference units.
     *
     * @param rows the places of the units to keep
     * @return the narrowed children
     */
    public Children rows(int[] rows) {
        List<String> kept = new ArrayList<>(rows.length);
        for (int row : rows) {
            kept.add(units.get(row));
        }
        return new Children(
                node,
                List.copyOf(kept),
                list.stream().map(child -> child.rows(rows)).toList());
    }

    @Override
    public Iterator<Child> iterator() {
        return list.iterator();
    }
}
