package io.muskrat.sandbox.broker.node;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The numbers themselves: /proc as proc(5) describes it, the file system by Java.
 *
 * @param root {@code /proc}; what is not there (on other systems than Linux) is left out
 * @param data a folder on the disk to tell of
 */
record Proc(Path root, Path data) {
  /** USER_HZ is 100 on every Linux that Java runs on: proc(5). */
  private static final double TICKS_PER_SECOND = 100;

  private static final double KIBI = 1_024;
  private static final int SECTOR = 512;
  private static final List<String> MODES =
      List.of("user", "nice", "system", "idle", "iowait", "irq", "softirq", "steal");

  String render() throws IOException {
    Exposition out =
        new Exposition()
            .comment(
                "Numbers of the computer that this sandbox runs on, from its /proc: all brokers"
                    + " here share it. Not Prometheus' node_exporter.")
            .single(
                "node_time_seconds",
                "gauge",
                "System time in seconds since epoch (1970).",
                System.currentTimeMillis() / 1e3);
    stat(out);
    load(out);
    memory(out);
    network(out);
    disks(out);
    fileSystem(out);
    return out.toString();
  }

  private List<String[]> words(String file) throws IOException {
    Path path = root.resolve(file);
    if (!Files.isReadable(path)) {
      return List.of();
    }
    List<String[]> lines = new ArrayList<>();
    for (String line : Files.readAllLines(path)) {
      lines.add(line.trim().split("\\s+"));
    }
    return lines;
  }

  private void stat(Exposition out) throws IOException {
    Map<String, String> others =
        Map.of(
            "ctxt", "node_context_switches_total",
            "intr", "node_intr_total",
            "processes", "node_forks_total");
    Map<String, String> gauges =
        Map.of(
            "btime", "node_boot_time_seconds",
            "procs_running", "node_procs_running",
            "procs_blocked", "node_procs_blocked");
    List<String[]> lines = words("stat");
    if (lines.isEmpty()) {
      return;
    }
    out.metric(
        "node_cpu_seconds_total", "counter", "Seconds the CPUs spent in each mode (/proc/stat).");
    for (String[] line : lines) {
      if (line[0].matches("cpu[0-9]+")) {
        for (int i = 0; i < MODES.size() && i + 1 < line.length; i++) {
          out.value(
              "node_cpu_seconds_total",
              Exposition.label("cpu", line[0].substring(3))
                  + ","
                  + Exposition.label("mode", MODES.get(i)),
              Long.parseLong(line[i + 1]) / TICKS_PER_SECOND);
        }
      }
    }
    for (String[] line : lines) {
      String help = "Field " + line[0] + " (/proc/stat).";
      if (others.containsKey(line[0])) {
        out.single(others.get(line[0]), "counter", help, Double.parseDouble(line[1]));
      } else if (gauges.containsKey(line[0])) {
        out.single(gauges.get(line[0]), "gauge", help, Double.parseDouble(line[1]));
      }
    }
  }

  private void load(Exposition out) throws IOException {
    for (String[] line : words("loadavg")) {
      String[] names = {"node_load1", "node_load5", "node_load15"};
      for (int i = 0; i < names.length; i++) {
        String minutes = names[i].substring("node_load".length());
        out.single(
            names[i],
            "gauge",
            minutes + "m load average (/proc/loadavg).",
            Double.parseDouble(line[i]));
      }
    }
  }

  private void memory(Exposition out) throws IOException {
    for (String[] line : words("meminfo")) {
      String field = line[0].replace(":", "").replaceAll("[()]", "_").replaceAll("_$", "");
      boolean bytes = line.length > 2;
      out.single(
          "node_memory_" + field + (bytes ? "_bytes" : ""),
          "gauge",
          "Memory information field " + field + " (/proc/meminfo).",
          Double.parseDouble(line[1]) * (bytes ? KIBI : 1));
    }
  }

  private void network(Exposition out) throws IOException {
    String[] fields = {"bytes", "packets", "errs", "drop"};
    Map<String, double[]> devices = new LinkedHashMap<>();
    for (String[] line : words("net/dev")) {
      if (line[0].endsWith(":") && line.length > 16) {
        double[] values = new double[16];
        for (int i = 0; i < values.length; i++) {
          values[i] = Double.parseDouble(line[i + 1]);
        }
        devices.put(line[0].replace(":", ""), values);
      }
    }
    for (int way = 0; way < 2 && !devices.isEmpty(); way++) {
      for (int i = 0; i < fields.length; i++) {
        String name = "node_network_" + (way == 0 ? "receive_" : "transmit_") + fields[i] + "_total";
        int column = way * 8 + i;
        out.metric(
            name, "counter", "Network device statistic " + fields[i] + " (/proc/net/dev).");
        devices.forEach(
            (device, values) ->
                out.value(name, Exposition.label("device", device), values[column]));
      }
    }
  }

  private void disks(Exposition out) throws IOException {
    List<String[]> disks =
        words("diskstats").stream().filter(l -> l.length > 13 && !l[2].matches("(loop|ram)\\d+")).toList();
    disk(out, disks, "node_disk_reads_completed_total", 3, 1);
    disk(out, disks, "node_disk_read_bytes_total", 5, SECTOR);
    disk(out, disks, "node_disk_writes_completed_total", 7, 1);
    disk(out, disks, "node_disk_written_bytes_total", 9, SECTOR);
    disk(out, disks, "node_disk_io_time_seconds_total", 12, 1e-3);
  }

  private static void disk(
      Exposition out, List<String[]> disks, String name, int column, double unit) {
    if (!disks.isEmpty()) {
      out.metric(name, "counter", "Column " + (column + 1) + " (/proc/diskstats).");
    }
    for (String[] disk : disks) {
      out.value(name, Exposition.label("device", disk[2]), Long.parseLong(disk[column]) * unit);
    }
  }

  private void fileSystem(Exposition out) throws IOException {
    FileStore store = Files.getFileStore(data);
    String labels =
        Exposition.label("device", store.name())
            + ","
            + Exposition.label("fstype", store.type())
            + ","
            + Exposition.label("mountpoint", "/kafka/datalogs");
    String[] names = {"size", "free", "avail"};
    long[] values = {
      store.getTotalSpace(), store.getUnallocatedSpace(), store.getUsableSpace()
    };
    for (int i = 0; i < names.length; i++) {
      String name = "node_filesystem_" + names[i] + "_bytes";
      out.metric(
          name, "gauge", "Of the disk with this broker's data, here under MSK's mount point.");
      out.value(name, labels, values[i]);
    }
  }
}
