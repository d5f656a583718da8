package io.muskrat.sandbox.broker;

import com.sun.management.GarbageCollectorMXBean;
import com.sun.management.GcInfo;
import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** What this process takes of the machine: CPU, memory, files, disk. */
final class ProcessUse {
  /** USER_HZ is 100 on every Linux that Java runs on: proc(5). */
  private static final double TICKS_PER_SECOND = 100;

  private static final Path STAT = Path.of("/proc/self/stat");
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final Path MEMORY = Path.of("/proc/meminfo");
  private static final double NANOS = 1e9;

  private final DiskUse disk;

  ProcessUse(Path data) {
    this.disk = new DiskUse(data);
  }

  void add(Map<String, Double> values) {
    values.put("StartTime", (double) ManagementFactory.getRuntimeMXBean().getStartTime());
    values.put("Cpus", (double) Runtime.getRuntime().availableProcessors());
    heap(values);
    if (ManagementFactory.getOperatingSystemMXBean()
        instanceof com.sun.management.OperatingSystemMXBean machine) {
      values.put("MemoryFree", (double) machine.getFreeMemorySize());
      if (machine instanceof UnixOperatingSystemMXBean unix) {
        values.put(
            "KafkaFileDescriptorsUsagePercent",
            100.0 * unix.getOpenFileDescriptorCount() / unix.getMaxFileDescriptorCount());
      }
      if (!Files.exists(STAT)) {
        values.put("CpuSeconds.count", machine.getProcessCpuTime() / NANOS);
      }
    }
    try {
      fromProc(values);
      disk.add(values);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static void fromProc(Map<String, Double> values) throws IOException {
    if (!Files.exists(STAT)) {
      return;
    }
    String stat = Files.readString(STAT);
    // the name in parentheses may hold spaces; field 3 follows it
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    values.put("CpuUserSeconds.count", Long.parseLong(fields[11]) / TICKS_PER_SECOND);
    values.put("CpuSystemSeconds.count", Long.parseLong(fields[12]) / TICKS_PER_SECOND);
    for (String line : Files.readAllLines(STATUS)) {
      if (line.startsWith("VmRSS:")) {
        values.put("MemoryUsed", 1024.0 * Long.parseLong(line.replaceAll("\\D", "")));
      }
    }
    machine(values);
  }

  /** Kernel's view of the machine's memory: proc_meminfo(5), in KiB. */
  private static void machine(Map<String, Double> values) throws IOException {
    Map<String, Double> kernel = new HashMap<>();
    for (String line : Files.readAllLines(MEMORY)) {
      String name = line.substring(0, line.indexOf(':'));
      kernel.put(name, 1024.0 * Long.parseLong(line.substring(name.length()).replaceAll("\\D", "")));
    }
    values.put("MemoryBuffered", kernel.get("Buffers"));
    values.put("MemoryCached", kernel.get("Cached"));
    values.put("SwapFree", kernel.get("SwapFree"));
    values.put("SwapUsed", kernel.get("SwapTotal") - kernel.get("SwapFree"));
  }

  private static void heap(Map<String, Double> values) {
    MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    values.put("HeapMemoryUsed", (double) heap.getUsed());
    // a pool's own collection usage tells of full collections only
    long after =
        ManagementFactory.getPlatformMXBeans(GarbageCollectorMXBean.class).stream()
            .map(GarbageCollectorMXBean::getLastGcInfo)
            .filter(Objects::nonNull)
            .max(Comparator.comparingLong(GcInfo::getEndTime))
            .map(ProcessUse::heapAfter)
            .orElse(heap.getUsed());
    values.put("HeapMemoryAfterGC", 100.0 * after / heap.getMax());
  }

  private static long heapAfter(GcInfo collection) {
    Map<String, MemoryUsage> after = collection.getMemoryUsageAfterGc();
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP && after.containsKey(pool.getName()))
        .mapToLong(pool -> after.get(pool.getName()).getUsed())
        .sum();
  }
}
