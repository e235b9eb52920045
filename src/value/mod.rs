//! Values.
mod bound;
mod quantity;
pub use bound::Bound;
pub use quantity::Quantity;
