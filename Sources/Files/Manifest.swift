/// The list of what a release consists of; its presence marks a folder as ours.
enum Manifest {
  static let fileName = ".lantoa-manifest"
}
